namespace SocialInteractionTracker.Core.Arenas;

/// <summary>All of the floor within a distance of the enclosure's edge, less the enclosure.</summary>
/// <param name="DistanceCm">The distance, cm; above 0. It is part of the zone.</param>
public sealed record WithinInteractionZone(double DistanceCm) : InteractionZoneShape
{
    /// <summary>The distance, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double DistanceCm { get; init => field = Checked.Positive(value, nameof(DistanceCm)); } = Checked.Positive(DistanceCm, nameof(DistanceCm));
}
