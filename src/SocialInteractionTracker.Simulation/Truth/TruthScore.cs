using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Simulation.Truth;

/// <summary>What one trial should score for one body point.</summary>
/// <param name="Point">The body point.</param>
/// <param name="Zones">Time and entries of each zone, in the zones' order.</param>
/// <param name="DistanceCm">Path length within the window, cm.</param>
public sealed record TruthScore(BodyPoint Point, IReadOnlyList<TruthZoneScore> Zones, double DistanceCm)
{
    /// <summary>Time in a zone.</summary>
    /// <param name="zone">Its name.</param>
    /// <returns>The time, s; <see langword="null"/> if the arena has no such zone.</returns>
    public double? TimeS(string zone) => Zones.FirstOrDefault(z => z.Zone == zone)?.TimeS;

    /// <summary>Entries of a zone.</summary>
    /// <param name="zone">Its name.</param>
    /// <returns>Their number; <see langword="null"/> if the arena has no such zone.</returns>
    public int? Entries(string zone) => Zones.FirstOrDefault(z => z.Zone == zone)?.Entries;
}
