namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A disc on the floor.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="RadiusCm">Its radius, cm; above 0.</param>
public sealed record CircleRegion(ArenaPoint Centre, double RadiusCm) : Region
{
    /// <summary>Its radius, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double RadiusCm { get; init; } =
        RadiusCm > 0 ? RadiusCm : throw new ArgumentOutOfRangeException(nameof(RadiusCm), RadiusCm, "A circle's radius must be above 0 cm.");

    /// <inheritdoc/>
    public override double SignedDistanceCm(ArenaPoint point) => point.DistanceTo(Centre) - RadiusCm;
}
