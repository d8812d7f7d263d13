using System.ComponentModel;
using System.Diagnostics;
using OpenCvSharp;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Decodes with the ffmpeg program, whose pictures come through a pipe and whose timestamps through its messages.</summary>
internal sealed class FfmpegFrameSource : IFrameSource
{
    private const double MillisecondsPerSecond = 1000;

    private readonly Process _process;
    private readonly Stream _pictures;
    private readonly FrameLog _log = new();
    private readonly Thread _logReader;
    private readonly FfmpegRequest _request;
    private readonly Mat? _planes;
    private FrameLog.Entry _first;
    private bool _hasFirst;
    private int _read;

    private FfmpegFrameSource(Process process, FfmpegRequest request)
    {
        (_process, _request) = (process, request);
        _pictures = process.StandardOutput.BaseStream;
        var messages = process.StandardError.BaseStream;
        _logReader = new Thread(() => _log.ReadAll(messages)) { IsBackground = true, Name = "ffmpeg messages" };
        _logReader.Start();
        _hasFirst = _log.TryTake(out _first);
        FirstTimeS = request.FirstTimeS ?? ((_first.Stamp ?? 0) * _first.TimeBaseS);
        _planes = request.AsPlanes && _hasFirst ? new Mat(Height * 3 / 2, Width, MatType.CV_8UC1) : null;
    }

    /// <inheritdoc/>
    public string? Stopped { get; private set; }

    /// <summary>Width of the pictures, px.</summary>
    internal int Width => _first.Width;

    /// <summary>Height of the pictures, px.</summary>
    internal int Height => _first.Height;

    /// <summary>Time of the first picture, s.</summary>
    internal double FirstTimeS { get; }

    /// <summary>Starts ffmpeg on a file.</summary>
    /// <param name="program">Full path of ffmpeg.</param>
    /// <param name="request">What to decode and how.</param>
    /// <returns>A source that belongs to the caller; <see langword="null"/> when ffmpeg gives not one picture.</returns>
    internal static FfmpegFrameSource? TryOpen(string program, FfmpegRequest request)
    {
        Process process;
        try
        {
            process = FfmpegProgram.Start(program, request.Arguments());
        }
        catch (Win32Exception)
        {
            return null;
        }

        FfmpegProgram.Widen(process.StandardOutput.BaseStream);
        var source = new FfmpegFrameSource(process, request);
        if (source._hasFirst)
        {
            return source;
        }

        source.Dispose();
        return null;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">ffmpeg was stopped from outside.</exception>
    public bool TryRead(Mat picture, out double timeS)
    {
        timeS = double.NaN;
        if (Stopped is not null || !TryNext(out var entry))
        {
            return false;
        }

        if (entry.Width != Width || entry.Height != Height)
        {
            Stopped = $"The picture's size or format changes at frame {_read}; what follows was not read.";
            return false;
        }

        var content = Content(_planes ?? picture);
        if (_pictures.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length)
        {
            ThrowIfStopped();
            return false;
        }

        if (_planes is not null)
        {
            Cv2.CvtColor(_planes, picture, ColorConversionCodes.YUV2BGR_I420);
        }
        else if (_request.Range == LumaRange.Limited)
        {
            LumaExpansion.Expand(content);
        }

        // The same operations in the same order as OpenCV's, so that the bits are the same.
        timeS = entry.Stamp is { } stamp && _first.Stamp is { } first
            ? ((stamp - first) * entry.TimeBaseS * MillisecondsPerSecond / MillisecondsPerSecond) + FirstTimeS
            : double.NaN;
        _read++;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _logReader.Join();
        _process.Dispose();
        _planes?.Dispose();
    }

    private static unsafe Span<byte> Content(Mat picture) =>
        new((void*)picture.Data, picture.Rows * picture.Cols * picture.Channels());

    private bool TryNext(out FrameLog.Entry entry)
    {
        if (_hasFirst)
        {
            (_hasFirst, entry) = (false, _first);
            return true;
        }

        if (_log.TryTake(out entry))
        {
            return true;
        }

        ThrowIfStopped();
        return false;
    }

    /// <summary>A damaged file ends with code 0; anything else must not pass for the end of the video.</summary>
    private void ThrowIfStopped()
    {
        _process.WaitForExit();
        if (_process.ExitCode != 0)
        {
            throw new IOException($"{_request.Path}: ffmpeg ended with code {_process.ExitCode} after frame {_read - 1}.");
        }
    }
}
