using OpenCvSharp;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Registration;

/// <summary>Compares two backgrounds of the same arena: the two trials of a pair, or the beginning and the end of one.</summary>
/// <remarks>
/// Phase correlation of the edges gives a first shift; from there and from no movement, turn, scale, shift and change of light are
/// fitted by robust least squares on the edges' luma, coarse to fine (Lucas and Kanade 1981 with Cauchy weights). What differs
/// between the scenes (another target, an animal, a reflection) has little weight.
/// </remarks>
public static class SceneRegistration
{
    /// <summary>Longer side of the pictures that are compared, px.</summary>
    private const int LongSidePx = 640;

    /// <summary>Scale, turn (radians) and shift (share of the picture) beyond which a result is no camera that was touched.</summary>
    private const double LargestScaleChange = 0.2;
    private const double LargestTurnRad = 0.35;
    private const double LargestShift = 0.35;

    /// <summary>Reductions of the compared pictures, coarse to fine: at the first a knocked camera moved by a few pixels.</summary>
    private static readonly double[] Levels = [0.125, 0.25, 0.5, 1];

    /// <summary>Finds how the scene of one picture lies in another.</summary>
    /// <param name="reference">The scene as it was calibrated.</param>
    /// <param name="moved">The scene to compare; of the same size.</param>
    /// <returns>The shift; with reliability 0 and no movement if the scenes cannot be compared.</returns>
    /// <exception cref="ArgumentException">The pictures differ in size.</exception>
    public static SceneShift Compare(LumaPicture reference, LumaPicture moved)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(moved);
        if ((reference.Width, reference.Height) != (moved.Width, moved.Height))
        {
            throw new ArgumentException(
                $"The pictures are {reference.Width} x {reference.Height} and {moved.Width} x {moved.Height} px.", nameof(moved));
        }

        using var a = reference.ToMat();
        using var b = moved.ToMat();
        var scale = Math.Min(1, (double)LongSidePx / Math.Max(reference.Width, reference.Height));
        var levels = Levels.Select(l => (Reference: new SceneLevel(a, l * scale), Moved: new SceneLevel(b, l * scale))).ToArray();
        var best = new[] { SceneAligner.Move.None, FirstGuess(a, b) }.Select(start => CoarseToFine(levels, start)).OfType<(SceneAligner.Move Move, double Difference)>()
            .OrderBy(r => r.Difference).Select(r => (SceneAligner.Move?)r.Move).FirstOrDefault();
        return best is { } move && IsPlausible(move, reference)
            ? Shift(move, reference, Correlation(move), Correlation(SceneAligner.Move.None))
            : SceneShift.None with { Reliability = 0, UnmovedReliability = Correlation(SceneAligner.Move.None) };

        double Correlation(SceneAligner.Move tried) => Math.Clamp(SceneAligner.Correlation(levels[^1].Reference, levels[^1].Moved, tried), 0, 1);
    }

    private static (SceneAligner.Move Move, double Difference)? CoarseToFine((SceneLevel Reference, SceneLevel Moved)[] levels, SceneAligner.Move start)
    {
        (SceneAligner.Move Move, double Difference)? aligned = (start, 0);
        foreach (var (reference, moved) in levels)
        {
            aligned = aligned is var (move, _) ? SceneAligner.Align(reference, moved, move) : null;
        }

        return aligned;
    }

    /// <summary>The shift alone, from the edges: light that changed between trials does not count.</summary>
    private static SceneAligner.Move FirstGuess(Mat a, Mat b)
    {
        using var edgesA = Edges(a);
        using var edgesB = Edges(b);
        using var window = new Mat();
        Cv2.CreateHanningWindow(window, a.Size(), MatType.CV_32FC1);
        var shift = Cv2.PhaseCorrelate(edgesA, edgesB, window, out _);
        return SceneAligner.Move.None with { X = shift.X, Y = shift.Y };
    }

    private static Mat Edges(Mat picture)
    {
        using var gx = new Mat();
        using var gy = new Mat();
        Cv2.Scharr(picture, gx, MatType.CV_32F, 1, 0);
        Cv2.Scharr(picture, gy, MatType.CV_32F, 0, 1);
        var magnitude = new Mat();
        Cv2.Magnitude(gx, gy, magnitude);
        Cv2.Sqrt(magnitude, magnitude);
        return magnitude;
    }

    private static bool IsPlausible(SceneAligner.Move move, LumaPicture picture)
    {
        var longSide = Math.Max(picture.Width, picture.Height);
        return Math.Abs(Size(move) - 1) <= LargestScaleChange && Math.Abs(Math.Atan2(move.Sin, move.Cos)) <= LargestTurnRad
            && Math.Abs(move.X) <= LargestShift * longSide && Math.Abs(move.Y) <= LargestShift * longSide;
    }

    private static double Size(SceneAligner.Move move) => Math.Sqrt((move.Cos * move.Cos) + (move.Sin * move.Sin));

    /// <summary>The move about the picture's centre as one about its origin.</summary>
    private static SceneShift Shift(SceneAligner.Move move, LumaPicture picture, double correlation, double unmoved)
    {
        var (cx, cy) = ((picture.Width - 1) / 2.0, (picture.Height - 1) / 2.0);
        var (x, y) = move.Apply(-cx, -cy);
        return new SceneShift
        {
            RotationRad = Math.Atan2(move.Sin, move.Cos),
            Scale = Size(move),
            ShiftXPx = x + cx,
            ShiftYPx = y + cy,
            Reliability = correlation,
            UnmovedReliability = unmoved,
        };
    }
}
