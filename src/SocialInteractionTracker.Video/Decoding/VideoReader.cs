using OpenCvSharp;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Reads a video from its first frame to its last, with the container's timestamps.</summary>
/// <remarks>Forward only: jumping is not exact where the frame rate varies. Not safe for use by several threads at once.</remarks>
public sealed class VideoReader : IDisposable
{
    private const int ThreadsProperty = 70;
    private const double MillisecondsPerSecond = 1000;

    private readonly VideoCapture _capture;
    private bool _grabbed;
    private int _frames;
    private double? _lastS;

    private VideoReader(VideoCapture capture, VideoInfo info, FrameColour colour)
    {
        (_capture, Info, Colour, _grabbed) = (capture, info, colour, true);
        Outcome = new ReadOutcome(ReadEnd.NotReached, 0, null, 0, string.Empty);
    }

    /// <summary>What is known of the video.</summary>
    public VideoInfo Info { get; }

    /// <summary>What the pixels of the frames are.</summary>
    public FrameColour Colour { get; }

    /// <summary>What was read; final once <see cref="TryRead"/> returned <see langword="false"/>.</summary>
    public ReadOutcome Outcome { get; private set; }

    /// <summary>Opens a video and decodes its first frame.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to decode; <see langword="null"/> for <see cref="VideoReaderOptions.Default"/>.</param>
    /// <returns>A reader that belongs to the caller.</returns>
    /// <exception cref="UserErrorException">The file is missing, empty, not a video, or not one frame of it can be decoded.</exception>
    public static VideoReader Open(string path, VideoReaderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= VideoReaderOptions.Default;
        var capture = new VideoCapture(path, VideoCaptureAPIs.FFMPEG, [ThreadsProperty, options.Threads]);
        if (!capture.IsOpened() || !capture.Grab())
        {
            capture.Dispose();
            throw new UserErrorException(new Fault(path, "no picture that can be decoded", "a video file", "Check that the file plays."));
        }

        if (options.Colour == FrameColour.Luma)
        {
            capture.Set(VideoCaptureProperties.ConvertRgb, 0);
        }

        var info = new VideoInfo
        {
            Path = path,
            Width = capture.FrameWidth,
            Height = capture.FrameHeight,
            Codec = capture.FourCC,
            FirstTimeS = capture.Get(VideoCaptureProperties.PosMsec) / MillisecondsPerSecond,
            RotationDegrees = 0,
            ClaimedFrames = capture.FrameCount > 0 ? capture.FrameCount : null,
        };
        return new VideoReader(capture, info, options.Colour);
    }

    /// <summary>Makes a frame of this video's size to read into.</summary>
    /// <returns>A frame that belongs to the caller; it outlives the reader.</returns>
    public VideoFrame CreateFrame() => new(Info.Width, Info.Height, Colour);

    /// <summary>Reads the next frame.</summary>
    /// <param name="frame">Is overwritten; made by <see cref="CreateFrame"/>.</param>
    /// <returns><see langword="false"/> when there is no further frame; <see cref="Outcome"/> then says why.</returns>
    public bool TryRead(VideoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if ((!_grabbed && !_capture.Grab()) || !_capture.Retrieve(frame.Mat))
        {
            Outcome = new ReadOutcome(ReadEnd.Complete, _frames, _lastS, 0, string.Empty);
            return false;
        }

        _grabbed = false;
        frame.Index = _frames++;
        frame.TimeS = _capture.Get(VideoCaptureProperties.PosMsec) / MillisecondsPerSecond;
        _lastS = frame.TimeS;
        return true;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _capture.Dispose();
}
