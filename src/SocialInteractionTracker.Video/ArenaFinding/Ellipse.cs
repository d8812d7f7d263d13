using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Fitting;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>A circle of the floor as the camera sees it: all c + S u with u on the unit circle and S symmetric.</summary>
/// <param name="Centre">The centre c, px.</param>
/// <param name="Sxx">First diagonal element of S, px.</param>
/// <param name="Sxy">The element off the diagonal, px.</param>
/// <param name="Syy">Second diagonal element, px.</param>
internal sealed record Ellipse(PixelPoint Centre, double Sxx, double Sxy, double Syy)
{
    public double LongRadius => ((Sxx + Syy) / 2) + Spread;

    public double ShortRadius => ((Sxx + Syy) / 2) - Spread;

    /// <summary>Radius of the circle of the same area, px.</summary>
    public double Radius => Math.Sqrt(LongRadius * ShortRadius);

    /// <summary>Corners of the picture of the square round the circle; of all such squares the one that is turned least.</summary>
    public Quadrilateral Corners => new(At(-1, -1), At(1, -1), At(1, 1), At(-1, 1));

    private double Spread => Math.Sqrt(((Sxx - Syy) * (Sxx - Syy) / 4) + (Sxy * Sxy));

    /// <summary>Where a position of the unit circle's plane is seen.</summary>
    public PixelPoint At(double x, double y) => new(Centre.X + (Sxx * x) + (Sxy * y), Centre.Y + (Sxy * x) + (Syy * y));

    /// <summary>Whether a place lies within the ellipse drawn at a share of its size.</summary>
    public bool Holds(PixelPoint place, double share)
    {
        // S's inverse brings the ellipse to the unit circle.
        var (x, y, determinant) = (place.X - Centre.X, place.Y - Centre.Y, (Sxx * Syy) - (Sxy * Sxy));
        var (u, v) = (((Syy * x) - (Sxy * y)) / determinant, ((Sxx * y) - (Sxy * x)) / determinant);
        return (u * u) + (v * v) <= share * share;
    }

    /// <summary>Outward unit normal at an angle of the unit circle.</summary>
    public (double X, double Y) Normal(double cos, double sin)
    {
        // The normal of S u is the inverse of S (symmetric) applied to u.
        var (x, y) = ((Syy * cos) - (Sxy * sin), (Sxx * sin) - (Sxy * cos));
        var length = Math.Sqrt((x * x) + (y * y));
        return (x / length, y / length);
    }

    /// <summary>The least-squares ellipse of some positions; null if they are not those of an ellipse.</summary>
    /// <param name="points">The positions.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="scale">About the ellipse's radius, px; only conditions the equations.</param>
    /// <param name="middle">About its centre.</param>
    public static Ellipse? Fit(IReadOnlyList<PixelPoint> points, IReadOnlyList<double> weights, double scale, PixelPoint middle)
    {
        var equations = new NormalEquations(5);
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = ((points[i].X - middle.X) / scale, (points[i].Y - middle.Y) / scale);
            equations.Add([x * x, 2 * x * y, y * y, x, y], 1, weights[i]);
        }

        if (equations.Solve() is not [var a, var b, var c, var d, var e])
        {
            return null;
        }

        var determinant = (a * c) - (b * b);
        if (determinant <= 0 || a <= 0)
        {
            return null;
        }

        var (cx, cy) = (((b * e) - (c * d)) / (2 * determinant), ((b * d) - (a * e)) / (2 * determinant));
        var level = 1 + (a * cx * cx) + (2 * b * cx * cy) + (c * cy * cy);
        return level <= 0 ? null : FromMatrix(new PixelPoint(middle.X + (scale * cx), middle.Y + (scale * cy)), a / level, b / level, c / level, scale);
    }

    /// <summary>The ellipse (p - c)' M (p - c) = scale^2: S is scale times the root of M's inverse.</summary>
    private static Ellipse FromMatrix(PixelPoint centre, double a, double b, double c, double scale)
    {
        var determinant = (a * c) - (b * b);
        var (ia, ib, ic) = (c / determinant, -b / determinant, a / determinant);
        var root = Math.Sqrt((ia * ic) - (ib * ib));
        var trace = Math.Sqrt(ia + ic + (2 * root));
        return new Ellipse(centre, scale * (ia + root) / trace, scale * ib / trace, scale * (ic + root) / trace);
    }
}
