using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>Writes H.264 in MP4 by the ffmpeg program, every picture at its own time; browsers and PowerPoint play it.</summary>
internal sealed class H264Writer : IVideoWriter
{
    /// <summary>Ticks of the file's clock: those of MPEG, in which all usual frame rates are whole.</summary>
    private const int TicksPerS = 90000;

    /// <summary>
    /// x264's quantiser, the same for every picture: larger is smaller and worse; at 24 fine lines and small writing stay clean. A
    /// rate factor, which weighs pictures against each other, gives files of the same size and takes a third longer.
    /// </summary>
    private const int Quantiser = 24;

    /// <summary>Pictures from one that stands by itself to the next, so that jumping is quick.</summary>
    private const int KeyInterval = 60;

    /// <summary>Threads of the encoder. The file's bytes depend on it, so it does not follow the machine.</summary>
    private const int EncoderThreads = 2;

    /// <summary>Pictures on their way to ffmpeg.</summary>
    private const int Buffers = 3;

    private readonly string _path;
    private readonly Process _process;
    private readonly Task<string> _messages;
    private readonly MatroskaFrames _frames;
    private readonly Mat[] _buffers = [.. Enumerable.Range(0, Buffers).Select(_ => new Mat())];
    private readonly BlockingCollection<Mat> _free = [];
    private readonly BlockingCollection<(Mat Planes, double TimeS)> _filled = [];
    private readonly Task _sending;
    private bool _finished;

    private H264Writer(string path, Process process, Size size)
    {
        (_path, _process) = (path, process);
        _messages = process.StandardError.ReadToEndAsync();
        FfmpegProgram.Widen(process.StandardInput.BaseStream);
        _frames = new MatroskaFrames(process.StandardInput.BaseStream, size);
        foreach (var buffer in _buffers)
        {
            _free.Add(buffer);
        }

        _sending = Task.Factory.StartNew(Send, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="size">Size of the pictures, px; both even.</param>
    /// <returns>The writer; <see langword="null"/> where there is no ffmpeg program.</returns>
    /// <exception cref="UserErrorException">ffmpeg cannot write the file.</exception>
    public static H264Writer? TryStart(string path, Size size)
    {
        if (FfmpegProgram.Path is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo(program, Arguments(path))
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return new H264Writer(path, Process.Start(start)!, size);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new UserErrorException(new Fault(path, $"an ffmpeg program that does not run: {exception.Message}", "one with libx264", "Install ffmpeg again."));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="UserErrorException">ffmpeg has failed.</exception>
    public void Write(Mat picture, double timeS)
    {
        if (!_free.TryTake(out var planes, Timeout.Infinite))
        {
            throw Failed();
        }

        Cv2.CvtColor(picture, planes, ColorConversionCodes.BGR2YUV_I420);
        _filled.Add((planes, timeS));
    }

    /// <inheritdoc/>
    /// <exception cref="UserErrorException">ffmpeg has failed.</exception>
    public void Finish()
    {
        _filled.CompleteAdding();
        Task.WaitAny(_sending);
        _process.WaitForExit();
        if (_sending.IsFaulted || _process.ExitCode != 0)
        {
            throw Failed();
        }

        _finished = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_finished)
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }

            if (File.Exists(_path))
            {
                File.Delete(_path);
            }
        }

        _filled.CompleteAdding();
        Task.WaitAny(_sending);
        _process.Dispose();
        foreach (var buffer in _buffers)
        {
            buffer.Dispose();
        }

        _free.Dispose();
        _filled.Dispose();
    }

    /// <summary>Hands the pictures on until there are no more or ffmpeg takes none.</summary>
    private unsafe void Send()
    {
        try
        {
            foreach (var (planes, timeS) in _filled.GetConsumingEnumerable())
            {
                _frames.Write(new ReadOnlySpan<byte>(planes.DataPointer, (int)(planes.Total() * planes.ElemSize())), timeS);
                _free.Add(planes);
            }

            _process.StandardInput.Close();
        }
        finally
        {
            _free.CompleteAdding();
        }
    }

    private static IEnumerable<string> Arguments(string path) =>
    [
        "-y", "-loglevel", "error", "-f", "matroska", "-i", "-",
        "-fps_mode", "passthrough", "-enc_time_base", Text($"1:{TicksPerS}"), "-video_track_timescale", Text($"{TicksPerS}"),
        "-c:v", "libx264", "-preset", "ultrafast", "-bf", "0", "-qp", Text($"{Quantiser}"), "-g", Text($"{KeyInterval}"), "-threads", Text($"{EncoderThreads}"),
        "-pix_fmt", "yuv420p", "-color_range", "tv", "-colorspace", "smpte170m", "-color_primaries", "smpte170m", "-color_trc", "smpte170m",
        "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart", "-f", "mp4", path,
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private UserErrorException Failed()
    {
        if (_sending.Exception?.InnerException is { } fault and not IOException)
        {
            ExceptionDispatchInfo.Throw(fault); // Not ffmpeg's.
        }

        return new UserErrorException(new Fault(
            _path, $"ffmpeg failed: {_messages.Result.Trim()}", "an ffmpeg program with libx264 and room on the disk", "Install ffmpeg with libx264, or make room, and run again."));
    }
}
