using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Bouts;

/// <summary>The behaviours in the table of bouts.</summary>
public static class BehaviourNames
{
    /// <summary>A stay in a zone.</summary>
    public const string ZoneVisit = "zone_visit";

    /// <summary>The subject sniffs at the enclosure.</summary>
    public const string Investigation = "investigation";

    /// <summary>The nose comes from afar to the enclosure.</summary>
    public const string Approach = "approach";

    /// <summary>A fast run from the interaction zone to a corner.</summary>
    public const string Flight = "flight";

    /// <summary>The subject stands still outside the interaction zone and faces the enclosure.</summary>
    public const string Vigilance = "vigilance";

    /// <summary>The body centre does not move.</summary>
    public const string Immobility = "immobility";

    /// <summary>The behaviours that are looked for where there is an enclosure.</summary>
    public static ImmutableArray<string> AtEnclosure { get; } = [Investigation, Approach, Flight, Vigilance];

    /// <summary>The point that defines a behaviour that is no zone visit.</summary>
    /// <param name="behaviour">The behaviour.</param>
    /// <returns>The nose where the enclosure is approached or sniffed at, else the body centre.</returns>
    public static BodyPoint PointOf(string behaviour) => behaviour is Investigation or Approach ? BodyPoint.Nose : BodyPoint.BodyCentre;
}
