using OpenCvSharp;

namespace SocialInteractionTracker.App.Tests.RealVideo;

/// <summary>Looks through a whole video for a dark mouse, with nothing of the program in it.</summary>
internal static class MouseVideo
{
    /// <summary>Every this many frames one counts for the empty floor: the mouse has gone on by then.</summary>
    private const int FloorStrideFrames = 60;

    /// <summary>Finds the mouse in some frames.</summary>
    /// <param name="path">The video.</param>
    /// <param name="floor">The corners of the floor, px.</param>
    /// <param name="pxPerCm">Pixels per centimetre.</param>
    /// <param name="strideFrames">Every how many frames it is looked for.</param>
    /// <returns>One entry for each of those frames; <see langword="null"/> where nothing was found.</returns>
    public static DarkMouse?[] Find(string path, Point[] floor, double pxPerCm, int strideFrames)
    {
        using var emptyFloor = EmptyFloor(path);
        using var segmentation = new DarkMouseSegmentation(emptyFloor, floor, pxPerCm);
        return [.. Frames(path, strideFrames).Select(segmentation.Find)];
    }

    /// <summary>Every pixel's median over pictures from all of the video.</summary>
    private static Mat EmptyFloor(string path)
    {
        var size = default(Size);
        var pictures = new List<byte[]>();
        foreach (var grey in Frames(path, FloorStrideFrames))
        {
            size = grey.Size();
            grey.GetArray(out byte[] pixels);
            pictures.Add(pixels);
        }

        var floor = new byte[pictures[0].Length];
        var levels = new byte[pictures.Count];
        for (var pixel = 0; pixel < floor.Length; pixel++)
        {
            for (var i = 0; i < levels.Length; i++)
            {
                levels[i] = pictures[i][pixel];
            }

            Array.Sort(levels);
            floor[pixel] = levels[levels.Length / 2];
        }

        using var view = Mat.FromPixelData(size.Height, size.Width, MatType.CV_8UC1, floor);
        return view.Clone();
    }

    /// <summary>Every so many pictures one, grey, one after the other in the same memory.</summary>
    private static IEnumerable<Mat> Frames(string path, int stride)
    {
        using var video = new VideoCapture(path, VideoCaptureAPIs.FFMPEG);
        using var picture = new Mat();
        using var grey = new Mat();
        for (var frame = 0; video.Grab(); frame++)
        {
            if (frame % stride == 0)
            {
                video.Retrieve(picture);
                Cv2.CvtColor(picture, grey, ColorConversionCodes.BGR2GRAY);
                yield return grey;
            }
        }
    }
}
