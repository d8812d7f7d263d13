namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A position on the arena's floor.</summary>
/// <param name="XCm">Distance from the left edge of the arena's bounding rectangle, cm. NaN when missing.</param>
/// <param name="YCm">Distance from its top edge (downwards as in the picture), cm. NaN when missing.</param>
public readonly record struct ArenaPoint(double XCm, double YCm)
{
    /// <summary>The position of a keypoint that was not observed.</summary>
    public static ArenaPoint Missing { get; } = new(double.NaN, double.NaN);

    /// <summary>Whether the position was not observed.</summary>
    public bool IsMissing => double.IsNaN(XCm) || double.IsNaN(YCm);

    /// <summary>Euclidean distance to another position, cm; NaN when either is missing.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>The distance, cm.</returns>
    public double DistanceTo(ArenaPoint other) =>
        Math.Sqrt(((XCm - other.XCm) * (XCm - other.XCm)) + ((YCm - other.YCm) * (YCm - other.YCm)));

    /// <summary>The position halfway to another one; missing when either is missing.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>The midpoint.</returns>
    public ArenaPoint MidwayTo(ArenaPoint other) => new((XCm + other.XCm) / 2, (YCm + other.YCm) / 2);
}
