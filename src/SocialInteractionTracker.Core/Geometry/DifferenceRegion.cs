namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A region with another cut out of it.</summary>
/// <param name="Outer">The region.</param>
/// <param name="Hole">What is cut out; its edge belongs to the difference.</param>
/// <remarks>The sign is exact; the distance is a lower bound near corners where the two edges meet.</remarks>
public sealed record DifferenceRegion(Region Outer, Region Hole) : Region
{
    /// <inheritdoc/>
    public override double SignedDistanceCm(ArenaPoint point) =>
        Math.Max(Outer.SignedDistanceCm(point), -Hole.SignedDistanceCm(point));

    /// <inheritdoc/>
    public override Region Expanded(double byCm) => this with { Outer = Outer.Expanded(byCm) };
}
