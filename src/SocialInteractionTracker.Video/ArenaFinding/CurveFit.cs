using SocialInteractionTracker.Video.Fitting;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Fits a line or a parabola to the edge places of a side, robustly.</summary>
internal static class CurveFit
{
    private const int Rounds = 12;

    /// <summary>Places farther off than this do not count in the last rounds, px (Tukey's biweight).</summary>
    private const double LastScalePx = 2.5;

    private const double FirstScalePx = 16;
    private const double ScaleStep = 0.75;

    /// <summary>A place on the curve is within this, px.</summary>
    private const double InlierPx = 1.5;

    /// <summary>A side counts as bent when the parabola brings this share more places onto it.</summary>
    private const double BentGain = 0.08;

    /// <summary>Fits a side.</summary>
    /// <param name="coarse">The side as it is known so far; gives the line that offsets are measured from.</param>
    /// <param name="range">Where on that line the side begins and ends, px.</param>
    /// <param name="edges">Distance along the line, offset from it and gradient of each edge place.</param>
    /// <param name="places">Number of places looked at.</param>
    public static SideCurve Fit(SideCurve coarse, (double From, double To) range, List<(double Along, double Offset, double Gradient)> edges, int places)
    {
        var start = new[] { coarse.Offset, coarse.Slope, coarse.Bend };
        var line = Solve(edges, start, range, bent: false);
        var parabola = Solve(edges, start, range, bent: true);
        var (onLine, onParabola) = (Inliers(line, edges), Inliers(parabola, edges));
        var bent = onParabola - onLine > BentGain * places;
        var chosen = bent ? parabola : line;
        var length = range.To - range.From;
        return coarse with
        {
            Offset = chosen[0],
            Slope = chosen[1],
            Bend = chosen[2],
            BowPx = Math.Abs(chosen[2]) * length * length / 4,
            Inliers = (double)(bent ? onParabola : onLine) / places,
            Contrast = edges.Count == 0 ? 0 : edges.Select(e => e.Gradient).Order().ElementAt(edges.Count / 2),
        };
    }

    private static int Inliers(double[] curve, List<(double Along, double Offset, double Gradient)> edges) =>
        edges.Count(e => Math.Abs(Residual(curve, e.Along, e.Offset)) <= InlierPx);

    private static double Residual(double[] curve, double along, double offset) => offset - curve[0] - (curve[1] * along) - (curve[2] * along * along);

    /// <summary>Iteratively reweighted least squares with a scale that shrinks from round to round.</summary>
    private static double[] Solve(List<(double Along, double Offset, double Gradient)> edges, double[] curve, (double From, double To) range, bool bent)
    {
        var (scale, length) = (FirstScalePx, range.To - range.From);
        for (var round = 0; round < Rounds; round++)
        {
            var normal = new NormalEquations(bent ? 3 : 2);
            foreach (var (along, offset, _) in edges)
            {
                var r = Residual(curve, along, offset) / scale;
                var weight = Math.Abs(r) >= 1 ? 0 : (1 - (r * r)) * (1 - (r * r));
                var t = along / length;
                normal.Add([1, t, t * t], offset, weight);
            }

            if (normal.Solve() is not { } solution)
            {
                return curve;
            }

            curve = [solution[0], solution[1] / length, bent ? solution[2] / (length * length) : 0];
            scale = Math.Max(LastScalePx, scale * ScaleStep);
        }

        return curve;
    }
}
