using OpenCvSharp;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Registration;

/// <summary>Compares two backgrounds of the same arena: the two trials of a pair, or the beginning and the end of one.</summary>
/// <remarks>
/// Phase correlation of the pictures' edges gives the shift, maximisation of the enhanced correlation coefficient the turn and scale,
/// coarse to fine. What differs between the scenes once they lie on each other (another target, an animal, a reflection) is then
/// left out and the rest is aligned again. Source: Evangelidis and Psarakis 2008, IEEE TPAMI 30:1858, 10.1109/TPAMI.2008.113.
/// </remarks>
public static class SceneRegistration
{
    /// <summary>Longer side of the pictures that are compared, px.</summary>
    private const int LongSidePx = 640;

    private const double BlurPx = 1.5;
    private const int Iterations = 60;
    private const double Epsilon = 1e-5;
    private const int FilterPx = 5;

    /// <summary>Pixels that differ by more than this share of the largest differences' scale are another thing, standard deviations.</summary>
    private const double OutlierFactor = 2.5;

    /// <summary>Areas round what differs that are left out as well, px.</summary>
    private const int OutlierMarginPx = 9;

    /// <summary>Scale, turn (radians) and shift (share of the picture) beyond which a result is no camera that was touched.</summary>
    private const double LargestScaleChange = 0.2;
    private const double LargestTurnRad = 0.35;
    private const double LargestShift = 0.35;

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

        var scale = Math.Min(1, (double)LongSidePx / Math.Max(reference.Width, reference.Height));
        using var a = Reduced(reference, scale);
        using var b = Reduced(moved, scale);
        using var warp = FirstGuess(a, b);
        using var everything = new Mat(a.Size(), MatType.CV_8UC1, Scalar.White);
        if (Align(a, b, warp, everything) is null)
        {
            return SceneShift.None with { Reliability = 0 };
        }

        using var alike = Alike(a, b, warp);
        return Align(a, b, warp, alike) is { } correlation ? Shift(warp, scale, correlation) : SceneShift.None with { Reliability = 0 };
    }

    private static Mat Reduced(LumaPicture picture, double scale)
    {
        using var full = picture.ToMat();
        var reduced = new Mat();
        Cv2.Resize(full, reduced, default, scale, scale, InterpolationFlags.Area);
        reduced.ConvertTo(reduced, MatType.CV_32FC1);
        Cv2.GaussianBlur(reduced, reduced, default, BlurPx);
        return reduced;
    }

    /// <summary>The shift alone, from the edges: light that changed between trials does not count.</summary>
    private static Mat FirstGuess(Mat a, Mat b)
    {
        using var edgesA = Edges(a);
        using var edgesB = Edges(b);
        using var window = new Mat();
        Cv2.CreateHanningWindow(window, a.Size(), MatType.CV_32FC1);
        var shift = Cv2.PhaseCorrelate(edgesA, edgesB, window, out _);
        var warp = Mat.Eye(2, 3, MatType.CV_32FC1).ToMat();
        warp.Set(0, 2, (float)shift.X);
        warp.Set(1, 2, (float)shift.Y);
        return warp;
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

    /// <summary>Refines the warp; null if the scenes do not come to lie on each other.</summary>
    private static double? Align(Mat a, Mat b, Mat warp, Mat mask)
    {
        try
        {
            var criteria = new TermCriteria(CriteriaTypes.Count | CriteriaTypes.Eps, Iterations, Epsilon);
            return Cv2.FindTransformECC(a, b, warp, MotionTypes.Affine, criteria, mask, FilterPx);
        }
        catch (OpenCVException)
        {
            // OpenCV reports pictures without common structure this way.
            return null;
        }
    }

    /// <summary>Marks what is the same in both scenes, apart from brightness and contrast.</summary>
    private static Mat Alike(Mat a, Mat b, Mat warp)
    {
        using var back = new Mat();
        Cv2.WarpAffine(b, back, warp, a.Size(), InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap, BorderTypes.Replicate);
        Cv2.MeanStdDev(a, out var meanA, out var sdA);
        Cv2.MeanStdDev(back, out var meanB, out var sdB);
        var gain = sdB.Val0 > 0 ? sdA.Val0 / sdB.Val0 : 1;
        using var adjusted = new Mat();
        back.ConvertTo(adjusted, MatType.CV_32FC1, gain, meanA.Val0 - (gain * meanB.Val0));
        using var difference = new Mat();
        Cv2.Absdiff(a, adjusted, difference);
        Cv2.MeanStdDev(difference, out var mean, out var sd);
        using var outliers = new Mat();
        Cv2.Threshold(difference, outliers, mean.Val0 + (OutlierFactor * sd.Val0), byte.MaxValue, ThresholdTypes.Binary);
        using var marks = new Mat();
        outliers.ConvertTo(marks, MatType.CV_8UC1);
        using var kernel = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size((2 * OutlierMarginPx) + 1, (2 * OutlierMarginPx) + 1));
        Cv2.Dilate(marks, marks, kernel);
        var alike = new Mat();
        Cv2.BitwiseNot(marks, alike);
        return alike;
    }

    /// <summary>The similarity next to the affine map that was found, in the full picture.</summary>
    private static SceneShift Shift(Mat warp, double scale, double correlation)
    {
        double A(int row, int column) => warp.At<float>(row, column);
        var (cos, sin) = ((A(0, 0) + A(1, 1)) / 2, (A(1, 0) - A(0, 1)) / 2);
        var (size, turn) = (Math.Sqrt((cos * cos) + (sin * sin)), Math.Atan2(sin, cos));

        // Pixel centres: a reduced position p stands for (p + 0.5) / scale - 0.5.
        var (half, rest) = (0.5 * (1 / scale - 1), 0.5 * (1 - scale) / scale);
        var shiftX = (A(0, 2) / scale) + half - ((cos * rest) - (sin * rest));
        var shiftY = (A(1, 2) / scale) + half - ((sin * rest) + (cos * rest));
        var longSide = LongSidePx / scale;
        var plausible = Math.Abs(size - 1) <= LargestScaleChange && Math.Abs(turn) <= LargestTurnRad
            && Math.Abs(shiftX) <= LargestShift * longSide && Math.Abs(shiftY) <= LargestShift * longSide;
        return plausible
            ? new SceneShift { RotationRad = turn, Scale = size, ShiftXPx = shiftX, ShiftYPx = shiftY, Reliability = Math.Clamp(correlation, 0, 1) }
            : SceneShift.None with { Reliability = 0 };
    }
}
