using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Four lines that may be the sides of the floor, in the reduced picture.</summary>
/// <param name="Corners">Where they cross, px of the reduced picture.</param>
/// <param name="Sides">Top, right, bottom, left.</param>
/// <param name="Support">Support of each side.</param>
/// <param name="Score">How well it fits an arena, in [0, 1].</param>
internal sealed record FloorCandidate(Quadrilateral Corners, SideLine[] Sides, double[] Support, double Score)
{
    public double Width => (Corners.TopLeft.DistanceTo(Corners.TopRight) + Corners.BottomLeft.DistanceTo(Corners.BottomRight)) / 2;

    public double Height => (Corners.TopLeft.DistanceTo(Corners.BottomLeft) + Corners.TopRight.DistanceTo(Corners.BottomRight)) / 2;

    /// <summary>Geometric mean of width and height, px.</summary>
    public double Size => Math.Sqrt(Width * Height);

    /// <summary>Mean and least support, half each: one side may be weak, but not missing.</summary>
    public static double Evidence(double[] support) => (support.Min() + support.Average()) / 2;

    /// <summary>Sides across which luma changes in the same direction, inside to outside: 2 to 4.</summary>
    public int AgreeingSides
    {
        get
        {
            // Left and top lines have the inside on their right and below; right and bottom lines the other way.
            var lighterInside = (Sides[0].Sign > 0 ? 1 : 0) + (Sides[1].Sign < 0 ? 1 : 0) + (Sides[2].Sign < 0 ? 1 : 0) + (Sides[3].Sign > 0 ? 1 : 0);
            return Math.Max(lighterInside, Sides.Length - lighterInside);
        }
    }

    /// <summary>Whether another candidate lies within this one, up to a tolerance.</summary>
    public bool Holds(FloorCandidate other, double tolerancePx) =>
        other.Corners.TopLeft.X >= Corners.TopLeft.X - tolerancePx && other.Corners.TopLeft.Y >= Corners.TopLeft.Y - tolerancePx
        && other.Corners.BottomRight.X <= Corners.BottomRight.X + tolerancePx && other.Corners.BottomRight.Y <= Corners.BottomRight.Y + tolerancePx;

    /// <summary>Whether another candidate lies within this one like a floor within its walls: farther in on some sides at least, and nowhere farther out.</summary>
    public bool HoldsInWalls(FloorCandidate other, double leastGapPx, int fewestSides)
    {
        double[] gaps =
        [
            (other.Corners.TopLeft.Y + other.Corners.TopRight.Y - Corners.TopLeft.Y - Corners.TopRight.Y) / 2,
            (Corners.TopRight.X + Corners.BottomRight.X - other.Corners.TopRight.X - other.Corners.BottomRight.X) / 2,
            (Corners.BottomLeft.Y + Corners.BottomRight.Y - other.Corners.BottomLeft.Y - other.Corners.BottomRight.Y) / 2,
            (other.Corners.TopLeft.X + other.Corners.BottomLeft.X - Corners.TopLeft.X - Corners.BottomLeft.X) / 2,
        ];
        return gaps.Count(g => g >= leastGapPx) >= fewestSides && gaps.Min() > -leastGapPx;
    }

    /// <summary>Whether a place is within the outline and not close to it.</summary>
    public bool IsInside(double x, double y, double marginPx)
    {
        PixelPoint[] corners = [Corners.TopLeft, Corners.TopRight, Corners.BottomRight, Corners.BottomLeft];
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            var cross = ((to.X - from.X) * (y - from.Y)) - ((to.Y - from.Y) * (x - from.X));
            if (cross < marginPx * from.DistanceTo(to))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether another candidate has the same shape up to its size: what a level camera sees of the foot and the top of walls.</summary>
    public bool HasShapeOf(FloorCandidate other, double tolerance) =>
        Math.Abs(Math.Log(Width / Height * other.Height / other.Width)) <= tolerance;

    /// <summary>Whether all corners of another candidate are within a share of this one's size.</summary>
    public bool IsNear(FloorCandidate other, double share)
    {
        var tolerance = share * Size;
        return Corners.TopLeft.DistanceTo(other.Corners.TopLeft) < tolerance && Corners.TopRight.DistanceTo(other.Corners.TopRight) < tolerance
            && Corners.BottomRight.DistanceTo(other.Corners.BottomRight) < tolerance && Corners.BottomLeft.DistanceTo(other.Corners.BottomLeft) < tolerance;
    }
}
