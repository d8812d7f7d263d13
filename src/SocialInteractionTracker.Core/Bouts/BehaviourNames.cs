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
}
