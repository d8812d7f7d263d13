using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>What one point did in one zone, as the player shows it.</summary>
/// <param name="Zone">Name of the zone.</param>
/// <param name="Point">The point.</param>
/// <param name="TimeS">Time in the zone, s.</param>
/// <param name="UnknownS">Time in which the point was not known, s.</param>
/// <param name="Entries">Visits that began in the window.</param>
internal sealed record ZoneNumbers(string Zone, string Point, double TimeS, double UnknownS, int Entries)
{
    /// <summary>Window start to the first entry, s; <see langword="null"/> if there was none.</summary>
    public double? LatencyS { get; init; }

    /// <summary>The numbers of a zone and point.</summary>
    /// <param name="measures">What was measured.</param>
    /// <returns>The numbers.</returns>
    public static ZoneNumbers Of(ZoneMeasures measures) =>
        new(measures.Zone, measures.Point.Name(), measures.TimeS, measures.UnknownS, measures.Entries) { LatencyS = measures.LatencyS };
}
