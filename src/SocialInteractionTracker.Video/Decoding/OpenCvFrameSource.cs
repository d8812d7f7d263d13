using OpenCvSharp;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Decodes with the FFmpeg that is part of OpenCV.</summary>
internal sealed class OpenCvFrameSource : IFrameSource
{
    /// <summary>Pictures in a row that may fail to decode before the file counts as ended: a damaged stretch is skipped.</summary>
    private const int MaxFailuresInARow = 300;

    private const int ThreadsProperty = 70;
    private const double MillisecondsPerSecond = 1000;

    private readonly VideoCapture _capture;
    private readonly LumaRange _range;
    private readonly Mat? _colour;
    private readonly double _offsetS;
    private int _read;
    private bool _grabbed;

    /// <summary>Without this OpenCV writes a warning for each plane it hands out.</summary>
    static OpenCvFrameSource() => Cv2.SetLogLevel(LogLevel.ERROR);

    /// <summary>Takes over a capture whose first picture was grabbed.</summary>
    /// <param name="capture">The capture; belongs to the source from now on.</param>
    /// <param name="colour">What the pixels shall be.</param>
    /// <param name="range">The range of the file's luma plane; none when luma has to be computed.</param>
    /// <param name="offsetS">What to add to OpenCV's times, which start at 0, s.</param>
    internal OpenCvFrameSource(VideoCapture capture, FrameColour colour, LumaRange range, double offsetS)
    {
        (_capture, _offsetS, _grabbed) = (capture, offsetS, true);
        _range = colour == FrameColour.Luma ? range : LumaRange.None;
        _colour = colour == FrameColour.Luma && range == LumaRange.None ? new Mat() : null;
        capture.Set(VideoCaptureProperties.ConvertRgb, _range == LumaRange.None ? 1 : 0);
    }

    /// <inheritdoc/>
    public string? Stopped { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="threads">Threads of the decoder.</param>
    /// <returns>A capture that belongs to the caller; it may not be open.</returns>
    internal static VideoCapture Open(string path, int threads) =>
        new(path, VideoCaptureAPIs.FFMPEG, [ThreadsProperty, threads]);

    /// <summary>The time of the picture grabbed last, from 0, s.</summary>
    internal static double TimeS(VideoCapture capture) => capture.Get(VideoCaptureProperties.PosMsec) / MillisecondsPerSecond;

    /// <summary>Goes to the next picture that can be decoded.</summary>
    internal static bool Grab(VideoCapture capture)
    {
        for (var failures = 0; failures < MaxFailuresInARow; failures++)
        {
            if (capture.Grab())
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool TryRead(Mat picture, out double timeS)
    {
        timeS = double.NaN;
        if (Stopped is not null || (!_grabbed && !Grab(_capture)))
        {
            return false;
        }

        _grabbed = false;
        var (size, type) = (picture.Size(), picture.Type());
        var target = _colour ?? picture;
        if (!_capture.Retrieve(target) || target.Size() != size || (target == picture && picture.Type() != type))
        {
            picture.Create(size, type);
            Stopped = $"The picture's size or format changes at frame {_read}; what follows was not read.";
            return false;
        }

        Convert(picture);
        timeS = Time();
        _read++;
        return true;
    }

    /// <summary>Goes to a frame by its number; the next read gives it. Exact only where the frame rate is constant.</summary>
    /// <param name="frame">Frame number from 0.</param>
    /// <returns><see langword="false"/> when the decoder cannot jump.</returns>
    internal bool TryJump(int frame)
    {
        _grabbed = false;
        return _capture.Set(VideoCaptureProperties.PosFrames, frame);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _colour?.Dispose();
        _capture.Dispose();
    }

    private unsafe void Convert(Mat picture)
    {
        if (_colour is not null)
        {
            // OpenCvSharp makes two small proxies for each call; no picture is allocated.
            Cv2.CvtColor(_colour, picture, ColorConversionCodes.BGR2GRAY);
        }
        else if (_range == LumaRange.Limited)
        {
            LumaExpansion.Expand(new Span<byte>((void*)picture.Data, picture.Rows * picture.Cols));
        }
    }

    /// <summary>OpenCV says 0 where the container says nothing.</summary>
    private double Time()
    {
        var timeS = TimeS(_capture);
        return timeS == 0 && _read > 0 ? double.NaN : timeS + _offsetS;
    }
}
