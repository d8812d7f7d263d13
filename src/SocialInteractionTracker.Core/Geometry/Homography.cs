namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A projective map of the plane, <c>(x', y', w') = M (x, y, 1)</c>.</summary>
public sealed record Homography
{
    private Homography(double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21, double m22)
    {
        (M00, M01, M02) = (m00, m01, m02);
        (M10, M11, M12) = (m10, m11, m12);
        (M20, M21, M22) = (m20, m21, m22);
    }

    /// <summary>Row 0, column 0 of the matrix.</summary>
    public double M00 { get; }

    /// <summary>Row 0, column 1 of the matrix.</summary>
    public double M01 { get; }

    /// <summary>Row 0, column 2 of the matrix.</summary>
    public double M02 { get; }

    /// <summary>Row 1, column 0 of the matrix.</summary>
    public double M10 { get; }

    /// <summary>Row 1, column 1 of the matrix.</summary>
    public double M11 { get; }

    /// <summary>Row 1, column 2 of the matrix.</summary>
    public double M12 { get; }

    /// <summary>Row 2, column 0 of the matrix.</summary>
    public double M20 { get; }

    /// <summary>Row 2, column 1 of the matrix.</summary>
    public double M21 { get; }

    /// <summary>Row 2, column 2 of the matrix.</summary>
    public double M22 { get; }

    /// <summary>The map that takes the rectangle [0, width] x [0, height] to a quadrilateral.</summary>
    /// <param name="width">Width of the rectangle, above 0.</param>
    /// <param name="height">Height of the rectangle, above 0.</param>
    /// <param name="corners">Where its corners go; convex and clockwise.</param>
    /// <returns>The map from rectangle coordinates to pixels.</returns>
    /// <remarks>Closed form for the unit square, then scaled. Source: Heckbert 1989, Fundamentals of texture mapping and image warping.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above 0.</exception>
    /// <exception cref="ArgumentException">The corners cross or are not clockwise.</exception>
    public static Homography FromRectangle(double width, double height, Quadrilateral corners)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(corners);
        if (!corners.IsConvexClockwise)
        {
            throw new ArgumentException($"The corners {corners} cross or do not go clockwise.", nameof(corners));
        }

        var (p0, p1, p2, p3) = (corners.TopLeft, corners.TopRight, corners.BottomRight, corners.BottomLeft);
        var (dx1, dy1) = (p1.X - p2.X, p1.Y - p2.Y);
        var (dx2, dy2) = (p3.X - p2.X, p3.Y - p2.Y);
        var (sx, sy) = (p0.X - p1.X + p2.X - p3.X, p0.Y - p1.Y + p2.Y - p3.Y);
        var determinant = (dx1 * dy2) - (dx2 * dy1);
        var g = ((sx * dy2) - (dx2 * sy)) / determinant;
        var h = ((dx1 * sy) - (sx * dy1)) / determinant;
        return new Homography(
            (p1.X - p0.X + (g * p1.X)) / width, (p3.X - p0.X + (h * p3.X)) / height, p0.X,
            (p1.Y - p0.Y + (g * p1.Y)) / width, (p3.Y - p0.Y + (h * p3.Y)) / height, p0.Y,
            g / width, h / height, 1);
    }

    /// <summary>The map that undoes this one.</summary>
    /// <returns>The inverse, scaled so that its last element is 1.</returns>
    public Homography Inverted()
    {
        var (a, b, c) = ((M11 * M22) - (M12 * M21), (M02 * M21) - (M01 * M22), (M01 * M12) - (M02 * M11));
        var (d, e, f) = ((M12 * M20) - (M10 * M22), (M00 * M22) - (M02 * M20), (M02 * M10) - (M00 * M12));
        var (g, h, i) = ((M10 * M21) - (M11 * M20), (M01 * M20) - (M00 * M21), (M00 * M11) - (M01 * M10));
        return new Homography(a / i, b / i, c / i, d / i, e / i, f / i, g / i, h / i, 1);
    }

    /// <summary>Applies the map to a position.</summary>
    /// <param name="x">First coordinate.</param>
    /// <param name="y">Second coordinate.</param>
    /// <returns>The mapped position.</returns>
    public (double X, double Y) Apply(double x, double y)
    {
        var w = (M20 * x) + (M21 * y) + M22;
        return (((M00 * x) + (M01 * y) + M02) / w, ((M10 * x) + (M11 * y) + M12) / w);
    }
}
