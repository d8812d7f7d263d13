using SocialInteractionTracker.Video.Fitting;

namespace SocialInteractionTracker.Video.Registration;

/// <summary>Aligns two scenes at one reduction: turn, scale, shift, gain and offset of brightness, robustly.</summary>
internal static class SceneAligner
{
    private const int Rounds = 40;

    /// <summary>A step that moves the picture's far corner by less than this ends the search, px.</summary>
    private const double SmallestStepPx = 0.002;

    /// <summary>Least scale of differences that are noise, grey levels.</summary>
    private const double LeastScale = 2;

    /// <summary>Standard deviation of a normal variable over its median absolute value.</summary>
    private const double SdPerMedianDifference = 1.4826;

    /// <summary>Fewest pixels that determine the six unknowns well.</summary>
    private const int FewestPixels = 50;

    /// <summary>A turn and scale about the picture's centre, then a shift: (cos, -sin; sin, cos) p + t.</summary>
    public readonly record struct Move(double Cos, double Sin, double X, double Y)
    {
        public static Move None { get; } = new(1, 0, 0, 0);

        public (double X, double Y) Apply(double x, double y) => ((Cos * x) - (Sin * y) + X, (Sin * x) + (Cos * y) + Y);
    }

    /// <summary>Improves a move by Gauss-Newton steps with Cauchy weights.</summary>
    /// <returns>The move and the weighted mean of the differences, grey levels; null if too little overlaps.</returns>
    public static (Move Move, double Difference)? Align(SceneLevel reference, SceneLevel moved, Move start)
    {
        var pixels = reference.EdgePixels;
        var (move, gain, offset) = (start, 1.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            if (Step(reference, moved, pixels, (move, gain, offset)) is not { } step)
            {
                return null;
            }

            move = new Move(move.Cos + step[0], move.Sin + step[1], move.X + step[2], move.Y + step[3]);
            (gain, offset) = (step[4], step[5]);
            var reach = (reference.Width + reference.Height) / reference.Reduction;
            if (Math.Abs(step[2]) + Math.Abs(step[3]) + ((Math.Abs(step[0]) + Math.Abs(step[1])) * reach) < SmallestStepPx)
            {
                break;
            }
        }

        var scale = Scale(reference, moved, pixels, (move, gain, offset));
        return scale is { } s ? (move, s) : null;
    }

    /// <summary>Correlation of the two scenes where they overlap, in [-1, 1].</summary>
    public static double Correlation(SceneLevel reference, SceneLevel moved, Move move)
    {
        double n = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var i = 0; i < reference.Luma.Length; i++)
        {
            var (x, y) = reference.Position(i);
            var (mx, my) = move.Apply(x, y);
            var luma = moved.LumaAt(mx, my);
            if (!double.IsNaN(luma))
            {
                double r = reference.Luma[i];
                (n, a, b, aa, bb, ab) = (n + 1, a + r, b + luma, aa + (r * r), bb + (luma * luma), ab + (r * luma));
            }
        }

        var spread = Math.Sqrt(Math.Max(0, (n * aa) - (a * a)) * Math.Max(0, (n * bb) - (b * b)));
        return spread > 0 ? ((n * ab) - (a * b)) / spread : 0;
    }

    private static double[]? Step(SceneLevel reference, SceneLevel moved, int[] pixels, (Move Move, double Gain, double Offset) now)
    {
        if (Scale(reference, moved, pixels, now) is not { } scale)
        {
            return null;
        }

        var equations = new NormalEquations(6);
        Span<double> row = stackalloc double[6];
        foreach (var i in pixels)
        {
            var (x, y) = reference.Position(i);
            var (mx, my) = now.Move.Apply(x, y);
            if (moved.Sample(mx, my) is var (luma, gx, gy))
            {
                double r = reference.Luma[i];
                var difference = (luma - (now.Gain * r) - now.Offset) / scale;

                // luma(move + step) = gain * r + offset, linear in the step and in the new gain and offset.
                (row[0], row[1], row[2], row[3], row[4], row[5]) = ((gx * x) + (gy * y), (gy * x) - (gx * y), gx, gy, -r, -1);
                equations.Add(row, -luma, 1 / (1 + (difference * difference)));
            }
        }

        return equations.Solve();
    }

    /// <summary>Scale of the differences, from their median.</summary>
    private static double? Scale(SceneLevel reference, SceneLevel moved, int[] pixels, (Move Move, double Gain, double Offset) now)
    {
        var differences = new List<double>(pixels.Length);
        foreach (var i in pixels)
        {
            var (x, y) = reference.Position(i);
            var (mx, my) = now.Move.Apply(x, y);
            var luma = moved.LumaAt(mx, my);
            if (!double.IsNaN(luma))
            {
                differences.Add(Math.Abs(luma - (now.Gain * reference.Luma[i]) - now.Offset));
            }
        }

        differences.Sort();
        return differences.Count < FewestPixels ? null : Math.Max(LeastScale, SdPerMedianDifference * differences[differences.Count / 2]);
    }
}
