using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Least-squares fit of a low polynomial in time to a few positions.</summary>
/// <remarks>With evenly spaced samples the weights are those of Savitzky and Golay 1964, doi:10.1021/ac60214a047.</remarks>
internal static class LocalFit
{
    // A curve through as many samples as it has coefficients smooths nothing.
    private const int FewestForLine = 3;
    private const int FewestForParabola = 5;

    /// <summary>The fitted position at a time: a parabola through five or more samples, a line through three or four.</summary>
    /// <param name="window">The positions, all known.</param>
    /// <param name="startS">Their times, s.</param>
    /// <param name="atS">The time asked for, s.</param>
    /// <param name="otherwise">The position to give back with fewer than three samples.</param>
    public static ArenaPoint At(ReadOnlySpan<ArenaPoint> window, ReadOnlySpan<double> startS, double atS, ArenaPoint otherwise)
    {
        if (window.Length < FewestForLine)
        {
            return otherwise;
        }

        // Times over the window's span, so that the sums of powers are of one size.
        var scale = startS[^1] - startS[0];
        var (t1, t2, t3, t4) = (0.0, 0.0, 0.0, 0.0);
        var (x0, x1, x2) = (0.0, 0.0, 0.0);
        var (y0, y1, y2) = (0.0, 0.0, 0.0);
        for (var i = 0; i < window.Length; i++)
        {
            var t = (startS[i] - atS) / scale;
            var (xCm, yCm, tt) = (window[i].XCm, window[i].YCm, t * t);
            (t1, t2, t3, t4) = (t1 + t, t2 + tt, t3 + (tt * t), t4 + (tt * tt));
            (x0, x1, x2) = (x0 + xCm, x1 + (xCm * t), x2 + (xCm * tt));
            (y0, y1, y2) = (y0 + yCm, y1 + (yCm * t), y2 + (yCm * tt));
        }

        // The constant term solves the normal equations by Cramer's rule; w0, w1, w2 are the cofactors of the first column.
        var isParabola = window.Length >= FewestForParabola;
        var w0 = isParabola ? (t2 * t4) - (t3 * t3) : t2;
        var w1 = isParabola ? (t2 * t3) - (t1 * t4) : -t1;
        var w2 = isParabola ? (t1 * t3) - (t2 * t2) : 0;
        var determinant = (window.Length * w0) + (t1 * w1) + (t2 * w2);
        return new ArenaPoint(((x0 * w0) + (x1 * w1) + (x2 * w2)) / determinant, ((y0 * w0) + (y1 * w1) + (y2 * w2)) / determinant);
    }
}
