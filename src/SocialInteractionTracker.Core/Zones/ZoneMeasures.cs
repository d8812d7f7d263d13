using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Zones;

/// <summary>What one point did in relation to one zone within a window or a time bin.</summary>
/// <param name="Zone">Name of the zone.</param>
/// <param name="Point">The point that was scored.</param>
/// <param name="TimeS">Time in the zone, s.</param>
/// <param name="UnknownS">Time in which the point's position was not known, s; neither in nor out.</param>
public sealed record ZoneMeasures(string Zone, BodyPoint Point, double TimeS, double UnknownS)
{
    /// <summary>Visits that began in the window, counted with hysteresis; being inside at the start is one.</summary>
    public int Entries { get; init; }

    /// <summary>Window start to the first entry, s; <see langword="null"/> if there was none.</summary>
    public double? LatencyS { get; init; }

    /// <summary>The latency, or without an entry the length of the window that was got, s (a right-censored time); <see langword="null"/> if the point was never seen.</summary>
    public double? LatencyCensoredS { get; init; }

    /// <summary>Path of the body centre while the point was in the zone, cm.</summary>
    public double DistanceCm { get; init; }

    /// <summary>That path over the part of the time in the zone in which it is known, cm/s; <see langword="null"/> if there is none.</summary>
    public double? MeanSpeedCmPerS { get; init; }

    /// <summary>Time in the zone over the window that was got less what was excluded, in [0, 1]; <see langword="null"/> if that is empty.</summary>
    public double? FractionOfWindow { get; init; }

    /// <summary>Mean distance from the zone, cm, 0 inside it, over the time in which it is known; <see langword="null"/> if there is none.</summary>
    public double? MeanDistanceToZoneCm { get; init; }
}
