using OpenCvSharp;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Replaces what stayed at one place for most of the time, and so got into the median, by what was seen there otherwise.</summary>
/// <remarks>
/// Where a pixel was seen in two states, one of them is the floor. A connected area of such pixels is decided as a whole: the floor
/// is the state that goes on across the area's edge.
/// </remarks>
internal static class BurnInRepair
{
    /// <summary>Areas smaller than this share of the picture are noise and are left.</summary>
    private const double SmallestShare = 0.0002;

    /// <summary>Width of the ring round an area that its states are compared with, px.</summary>
    private const int RingPx = 5;

    /// <summary>Repairs a median picture in place.</summary>
    /// <param name="picture">The median and the rarer state; the median is changed.</param>
    /// <param name="width">Width of the picture, px.</param>
    /// <returns>Number of pixels replaced.</returns>
    public static int Apply(MedianPicture picture, int width)
    {
        // An animal is either darker or lighter than the floor, so the two kinds of areas do not mix.
        return Repair(picture, width, rarerIsLighter: true) + Repair(picture, width, rarerIsLighter: false);
    }

    private static int Repair(MedianPicture picture, int width, bool rarerIsLighter)
    {
        using var twoStates = Mask(picture, width, rarerIsLighter);
        using var labels = new Mat();
        using var statistics = new Mat();
        using var centroids = new Mat();
        var count = Cv2.ConnectedComponentsWithStats(twoStates, labels, statistics, centroids);
        var replaced = 0;
        for (var label = 1; label < count; label++)
        {
            if (statistics.At<int>(label, (int)ConnectedComponentsTypes.Area) >= SmallestShare * picture.Median.Length)
            {
                replaced += RepairArea(picture, labels, label, Around(statistics, label, labels.Size()));
            }
        }

        return replaced;
    }

    private static Mat Mask(MedianPicture picture, int width, bool rarerIsLighter)
    {
        var marks = new byte[picture.Median.Length];
        for (var i = 0; i < marks.Length; i++)
        {
            var difference = picture.Rarer[i] - picture.Median[i];
            marks[i] = difference != 0 && difference > 0 == rarerIsLighter ? byte.MaxValue : (byte)0;
        }

        using var view = Mat.FromPixelData(marks.Length / width, width, MatType.CV_8UC1, marks);
        return view.Clone();
    }

    private static Rect Around(Mat statistics, int label, Size size)
    {
        var left = Math.Max(0, statistics.At<int>(label, (int)ConnectedComponentsTypes.Left) - RingPx);
        var top = Math.Max(0, statistics.At<int>(label, (int)ConnectedComponentsTypes.Top) - RingPx);
        var right = Math.Min(size.Width, left + statistics.At<int>(label, (int)ConnectedComponentsTypes.Width) + (2 * RingPx));
        var bottom = Math.Min(size.Height, top + statistics.At<int>(label, (int)ConnectedComponentsTypes.Height) + (2 * RingPx));
        return new Rect(left, top, right - left, bottom - top);
    }

    private static int RepairArea(MedianPicture picture, Mat labels, int label, Rect place)
    {
        using var part = new Mat(labels, place);
        using var area = new Mat();
        Cv2.Compare(part, Scalar.All(label), area, CmpTypes.EQ);
        using var grown = new Mat();
        using var kernel = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size((2 * RingPx) + 1, (2 * RingPx) + 1));
        Cv2.Dilate(area, grown, kernel);
        var inside = Pixels(area, place, labels.Width);
        var ring = Pixels(grown, place, labels.Width).Except(inside).ToArray();
        if (ring.Length == 0)
        {
            return 0;
        }

        var floor = Median(ring, picture.Median);
        if (Math.Abs(Median(inside, picture.Rarer) - floor) >= Math.Abs(Median(inside, picture.Median) - floor))
        {
            return 0;
        }

        foreach (var i in inside)
        {
            picture.Median[i] = picture.Rarer[i];
        }

        return inside.Length;
    }

    private static int[] Pixels(Mat mask, Rect place, int width)
    {
        mask.GetArray(out byte[] marks);
        return
        [
            .. Enumerable.Range(0, marks.Length).Where(i => marks[i] != 0)
                .Select(i => ((place.Y + (i / place.Width)) * width) + place.X + (i % place.Width)),
        ];
    }

    private static int Median(int[] places, byte[] picture)
    {
        var values = places.Select(i => (int)picture[i]).Order().ToArray();
        return values[values.Length / 2];
    }
}
