using OpenCvSharp;

namespace SocialInteractionTracker.App.Tests.RealVideo;

/// <summary>Finds a dark mouse on a light floor the plain way, with nothing of the program in it: thresholds, opening, largest blobs.</summary>
internal sealed class DarkMouseSegmentation : IDisposable
{
    /// <summary>The body is darker than this share of the empty floor.</summary>
    private const double BodyShare = 0.5;

    /// <summary>Body and tail are darker than this share of the empty floor; shadows are lighter.</summary>
    private const double TailShare = 0.75;

    /// <summary>A mouse's tail is narrower, its body wider, cm.</summary>
    private const double TailWidthCm = 1.2;

    /// <summary>A spot beyond the body's rim is a tail from this area on, cm2.</summary>
    private const double LeastTailCm2 = 0.5;

    private readonly Mat _inside;
    private readonly Mat _bodyLimit;
    private readonly Mat _tailLimit;
    private readonly Mat _disc;
    private readonly double _leastTailPx;

    /// <summary>Prepares to look at the pictures of one video.</summary>
    /// <param name="emptyFloor">The scene without the mouse, grey; stays the caller's.</param>
    /// <param name="floor">The corners of the floor, px.</param>
    /// <param name="pxPerCm">Pixels per centimetre.</param>
    public DarkMouseSegmentation(Mat emptyFloor, Point[] floor, double pxPerCm)
    {
        _inside = new Mat(emptyFloor.Size(), MatType.CV_8UC1, Scalar.Black);
        Cv2.FillConvexPoly(_inside, floor, Scalar.White);
        _bodyLimit = (emptyFloor * BodyShare).ToMat();
        _tailLimit = (emptyFloor * TailShare).ToMat();
        var width = (int)(TailWidthCm * pxPerCm);
        _disc = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(width, width));
        _leastTailPx = LeastTailCm2 * pxPerCm * pxPerCm;
    }

    /// <summary>Looks for the mouse.</summary>
    /// <param name="grey">The picture.</param>
    /// <returns>What is seen; <see langword="null"/> if nothing dark is there.</returns>
    public DarkMouse? Find(Mat grey)
    {
        using var dark = Darker(grey, _bodyLimit);
        Cv2.MorphologyEx(dark, dark, MorphTypes.Open, _disc);
        using var body = Largest(dark, leastPx: 1);
        if (body is null)
        {
            return null;
        }

        var moments = Cv2.Moments(body, binaryImage: true);
        return new DarkMouse(new Point2d(moments.M10 / moments.M00, moments.M01 / moments.M00), TailRoot(grey, body));
    }

    public void Dispose()
    {
        _inside.Dispose();
        _bodyLimit.Dispose();
        _tailLimit.Dispose();
        _disc.Dispose();
    }

    private Point2d? TailRoot(Mat grey, Mat body)
    {
        using var rest = Darker(grey, _tailLimit);
        using var rim = new Mat();
        Cv2.Dilate(body, rim, _disc);
        rest.SetTo(Scalar.Black, rim);
        using var tail = Largest(rest, _leastTailPx);
        if (tail is null)
        {
            return null;
        }

        using var away = new Mat();
        Cv2.BitwiseNot(body, away);
        using var distance = new Mat();
        Cv2.DistanceTransform(away, distance, DistanceTypes.L2, DistanceTransformMasks.Mask5);
        Cv2.MinMaxLoc(distance, out double _, out double _, out Point nearest, out Point _, tail);
        return new Point2d(nearest.X, nearest.Y);
    }

    private Mat Darker(Mat grey, Mat limit)
    {
        var mask = new Mat();
        Cv2.Compare(grey, limit, mask, CmpTypes.LT);
        Cv2.BitwiseAnd(mask, _inside, mask);
        return mask;
    }

    private static Mat? Largest(Mat mask, double leastPx)
    {
        using var labels = new Mat();
        using var statistics = new Mat();
        using var centres = new Mat();
        var count = Cv2.ConnectedComponentsWithStats(mask, labels, statistics, centres);
        int Area(int label) => statistics.At<int>(label, (int)ConnectedComponentsTypes.Area);
        var largest = Enumerable.Range(1, count - 1).DefaultIfEmpty(0).MaxBy(label => label == 0 ? 0 : Area(label));
        return largest == 0 || Area(largest) < leastPx ? null : labels.InRange(new Scalar(largest), new Scalar(largest));
    }
}
