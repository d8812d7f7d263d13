using OpenCvSharp;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Opens a file with what can decode it.</summary>
/// <param name="Info">What is known of the video.</param>
/// <param name="Source">Where its pictures come from.</param>
/// <param name="Header">What the file says of itself.</param>
internal sealed record VideoOpening(VideoInfo Info, IFrameSource Source, ContainerHeader Header)
{
    private const string OpenCvName = "OpenCV";
    private const string FfmpegName = "ffmpeg";
    private const int OrientationProperty = 48;
    private const int StampProperty = 71;

    /// <summary>
    /// Each frame of an AVI has at least a header of this many bytes; a writer that cannot go back leaves a count that no file could hold.
    /// </summary>
    private const int AviFrameBytes = 8;

    /// <summary>OpenCV gives the least 64-bit number where the file has no mean frame rate.</summary>
    private const double NoStamp = long.MaxValue / 2;

    /// <summary>Codecs whose pictures the standard fixes to the bit, so that every decoder gives the same.</summary>
    private static readonly HashSet<string> ExactCodecs = new(StringComparer.OrdinalIgnoreCase) { "h264", "avc1", "hevc", "hvc1", "hev1" };

    /// <summary>Time at which the file promises its last picture to end, s; <see langword="null"/> when it does not say.</summary>
    internal double? PromisedEndS => Header.PromisedEndS
        ?? (Header.Kind == ContainerKind.Avi && Info.ClaimedFrameRate > 0 && Info.ClaimedFrames < Header.FileBytes / AviFrameBytes
            ? Info.ClaimedFrames / Info.ClaimedFrameRate
            : null);

    /// <summary>Opens a file.</summary>
    /// <exception cref="UserErrorException">The file is missing, empty, not a video, or not one picture of it can be decoded.</exception>
    internal static VideoOpening Open(string path, VideoReaderOptions options)
    {
        var header = VideoFile.Header(path);
        var capture = OpenCvFrameSource.Open(path, options.Threads);
        if (capture.IsOpened() && OpenCvFrameSource.Grab(capture))
        {
            return WithOpenCv(path, options, header, capture);
        }

        var codec = capture.IsOpened() ? Codec(capture) : string.Empty;
        capture.Dispose();
        return WithFfmpegAlone(path, options, header, codec) ?? throw VideoFile.Undecodable(path, header, codec);
    }

    private static VideoOpening WithOpenCv(string path, VideoReaderOptions options, ContainerHeader header, VideoCapture capture)
    {
        var offsetS = OffsetS(capture, path, header);
        var info = new VideoInfo
        {
            Path = path,
            Width = capture.FrameWidth,
            Height = capture.FrameHeight,
            Container = header.Kind,
            Codec = Codec(capture),
            PixelFormat = LumaProbe.PixelFormat(capture),
            LumaRange = LumaProbe.Find(path),
            FirstTimeS = OpenCvFrameSource.TimeS(capture) + offsetS,
            RotationDegrees = (int)capture.Get((VideoCaptureProperties)OrientationProperty),
            ClaimedFrames = capture.FrameCount > 0 ? capture.FrameCount : null,
            ClaimedFrameRate = capture.Fps,
            Decoder = OpenCvName,
        };
        if (IsFasterWithFfmpeg(info, options, header) && OpenCvFrameSource.TimeS(capture) == 0 && SameWithFfmpeg(info, options) is { } source)
        {
            capture.Dispose();
            return new VideoOpening(info with { Decoder = FfmpegName }, source, header);
        }

        return new VideoOpening(info, new OpenCvFrameSource(capture, options.Colour, info.LumaRange, offsetS), header);
    }

    /// <summary>
    /// OpenCV's FFmpeg on Linux is built without assembler: the program takes half the time. It is used where it gives the same
    /// bytes and times, so that no result depends on whether it is there.
    /// </summary>
    private static bool IsFasterWithFfmpeg(VideoInfo info, VideoReaderOptions options, ContainerHeader header) =>
        options.UseFfmpeg && OperatingSystem.IsLinux() && (options.IsForShow || (options.Colour == FrameColour.Luma && info.LumaRange != LumaRange.None))
        && header.Kind is ContainerKind.Mp4 or ContainerKind.Matroska && !header.IsCut
        && info.RotationDegrees == 0 && ExactCodecs.Contains(info.Codec);

    /// <summary>The pictures through ffmpeg; null when it is not there or sees another picture than OpenCV.</summary>
    private static FfmpegFrameSource? SameWithFfmpeg(VideoInfo info, VideoReaderOptions options)
    {
        var request = new FfmpegRequest
        {
            Path = info.Path,
            Colour = options.Colour,
            Range = options.Colour == FrameColour.Luma ? info.LumaRange : LumaRange.None,
            AsPlanes = options.Colour == FrameColour.Bgr && info.Width % 2 == 0 && info.Height % 2 == 0,
            FirstTimeS = info.FirstTimeS,
            Threads = options.Threads,
        };
        if (FfmpegProgram.Path is not { } program || FfmpegFrameSource.TryOpen(program, request) is not { } source)
        {
            return null;
        }

        if (source.Width == info.Width && source.Height == info.Height)
        {
            return source;
        }

        source.Dispose();
        return null;
    }

    private static VideoOpening? WithFfmpegAlone(string path, VideoReaderOptions options, ContainerHeader header, string codec)
    {
        var request = new FfmpegRequest { Path = path, Colour = options.Colour, Range = LumaRange.None, Threads = options.Threads };
        if (!options.UseFfmpeg || FfmpegProgram.Path is not { } program || FfmpegFrameSource.TryOpen(program, request) is not { } source)
        {
            return null;
        }

        var info = new VideoInfo
        {
            Path = path,
            Width = source.Width,
            Height = source.Height,
            Container = header.Kind,
            Codec = codec,
            PixelFormat = string.Empty,
            LumaRange = LumaRange.None,
            FirstTimeS = source.FirstTimeS,
            RotationDegrees = 0,
            ClaimedFrames = null,
            ClaimedFrameRate = 0,
            Decoder = FfmpegName,
        };
        return new VideoOpening(info, source, header);
    }

    private static string Codec(VideoCapture capture) =>
        LumaProbe.FourCharacters((int)capture.Get(VideoCaptureProperties.FourCC));

    /// <summary>
    /// What OpenCV took off the container's times so that they start at 0, s. It tells the stamp itself only in whole nominal
    /// frames; the exact one near it is looked up in the file.
    /// </summary>
    private static double OffsetS(VideoCapture capture, string path, ContainerHeader header)
    {
        var stamp = capture.Get((VideoCaptureProperties)StampProperty);
        if (!(capture.Fps > 0) || Math.Abs(stamp) >= NoStamp)
        {
            return 0;
        }

        var frameS = 1 / capture.Fps;
        var offsetS = (stamp * frameS) - OpenCvFrameSource.TimeS(capture);
        return double.IsFinite(offsetS) && Math.Abs(offsetS) > frameS / 2 ? StartStamps.Nearest(path, header, offsetS, frameS) : 0;
    }
}
