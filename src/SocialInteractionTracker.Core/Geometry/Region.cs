namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A part of the arena's floor, known by the signed distance to its edge.</summary>
/// <remarks>A point is inside when its signed distance is 0 or less: the edge belongs to the region.</remarks>
public abstract record Region
{
    /// <summary>Distance to the region's edge: negative inside, 0 on the edge, positive outside; NaN for a missing point.</summary>
    /// <param name="point">Position on the floor.</param>
    /// <returns>The signed distance, cm.</returns>
    public abstract double SignedDistanceCm(ArenaPoint point);

    /// <summary>The region with its outer edge moved outwards.</summary>
    /// <param name="byCm">How far, cm; negative moves inwards.</param>
    /// <returns>The moved region.</returns>
    public virtual Region Expanded(double byCm) => byCm == 0 ? this : new ExpandedRegion(this, byCm);

    /// <summary>Whether a point is inside or on the edge; false for a missing point.</summary>
    /// <param name="point">Position on the floor.</param>
    /// <returns>True inside and on the edge.</returns>
    public bool Contains(ArenaPoint point) => SignedDistanceCm(point) <= 0;
}
