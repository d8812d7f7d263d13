namespace SocialInteractionTracker.Core.Geometry;

/// <summary>All points within a distance of a region.</summary>
/// <param name="Inner">The region.</param>
/// <param name="ByCm">Distance, cm; negative shrinks.</param>
public sealed record ExpandedRegion(Region Inner, double ByCm) : Region
{
    /// <inheritdoc/>
    public override double SignedDistanceCm(ArenaPoint point) => Inner.SignedDistanceCm(point) - ByCm;
}
