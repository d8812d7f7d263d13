using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A polygon on the floor, closed by an edge from the last corner to the first.</summary>
public sealed record PolygonRegion : Region
{
    /// <summary>Creates a polygon.</summary>
    /// <param name="corners">At least three corners in order round the polygon, in either direction.</param>
    /// <exception cref="ArgumentException">There are fewer than three corners.</exception>
    public PolygonRegion(params ImmutableArray<ArenaPoint> corners)
    {
        Corners = corners.IsDefault || corners.Length < 3
            ? throw new ArgumentException("A polygon needs at least three corners.", nameof(corners))
            : corners;
    }

    /// <summary>The corners, as given.</summary>
    public ImmutableArray<ArenaPoint> Corners { get; }

    /// <summary>An upright rectangle.</summary>
    /// <param name="leftCm">Left edge, cm.</param>
    /// <param name="topCm">Top edge, cm.</param>
    /// <param name="widthCm">Width, cm; above 0.</param>
    /// <param name="heightCm">Height, cm; above 0.</param>
    /// <returns>The rectangle as a polygon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above 0.</exception>
    public static PolygonRegion Rectangle(double leftCm, double topCm, double widthCm, double heightCm)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthCm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightCm);
        return new PolygonRegion(
            new ArenaPoint(leftCm, topCm),
            new ArenaPoint(leftCm + widthCm, topCm),
            new ArenaPoint(leftCm + widthCm, topCm + heightCm),
            new ArenaPoint(leftCm, topCm + heightCm));
    }

    /// <inheritdoc/>
    public override double SignedDistanceCm(ArenaPoint point)
    {
        if (point.IsMissing)
        {
            return double.NaN;
        }

        var nearestSquared = double.PositiveInfinity;
        var inside = false;
        var previous = Corners[^1];
        foreach (var corner in Corners)
        {
            nearestSquared = Math.Min(nearestSquared, SquaredDistanceToEdge(point, previous, corner));
            if (corner.YCm > point.YCm != previous.YCm > point.YCm
                && point.XCm < ((previous.XCm - corner.XCm) * (point.YCm - corner.YCm) / (previous.YCm - corner.YCm)) + corner.XCm)
            {
                inside = !inside;
            }

            previous = corner;
        }

        var distance = Math.Sqrt(nearestSquared);
        return inside ? -distance : distance;
    }

    /// <inheritdoc/>
    public bool Equals(PolygonRegion? other) => other is not null && Corners.SequenceEqual(other.Corners);

    /// <inheritdoc/>
    public override int GetHashCode() => Corners.Aggregate(0, HashCode.Combine);

    private static double SquaredDistanceToEdge(ArenaPoint p, ArenaPoint a, ArenaPoint b)
    {
        var (ex, ey) = (b.XCm - a.XCm, b.YCm - a.YCm);
        var (px, py) = (p.XCm - a.XCm, p.YCm - a.YCm);
        var lengthSquared = (ex * ex) + (ey * ey);
        var along = lengthSquared == 0 ? 0 : Math.Clamp(((px * ex) + (py * ey)) / lengthSquared, 0, 1);
        var (dx, dy) = (px - (along * ex), py - (along * ey));
        return (dx * dx) + (dy * dy);
    }
}
