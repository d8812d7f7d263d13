using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>Writes H.264 in MP4 by the ffmpeg program, every picture at its own time; browsers and PowerPoint play it.</summary>
internal sealed class H264Writer : IVideoWriter
{
    /// <summary>Ticks of the file's clock: those of MPEG, in which all usual frame rates are whole.</summary>
    private const int TicksPerS = 90000;

    /// <summary>x264's constant rate factor: larger is smaller and worse. 23 is x264's own default; fine lines stay clean.</summary>
    private const int RateFactor = 23;

    /// <summary>Pictures from one that stands by itself to the next, so that jumping is quick.</summary>
    private const int KeyInterval = 60;

    private readonly string _path;
    private readonly Process _process;
    private readonly Task<string> _messages;
    private readonly MatroskaFrames _frames;
    private readonly Mat _planes = new();
    private bool _finished;

    private H264Writer(string path, Process process, Size size)
    {
        (_path, _process) = (path, process);
        _messages = process.StandardError.ReadToEndAsync();
        _frames = new MatroskaFrames(process.StandardInput.BaseStream, size);
    }

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="size">Size of the pictures, px; both even.</param>
    /// <param name="threads">Threads the encoder may use.</param>
    /// <returns>The writer; <see langword="null"/> where there is no ffmpeg program.</returns>
    /// <exception cref="UserErrorException">ffmpeg cannot write the file.</exception>
    public static H264Writer? TryStart(string path, Size size, int threads)
    {
        if (FfmpegProgram.Path is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo(program, Arguments(path, threads))
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
    public unsafe void Write(Mat picture, double timeS)
    {
        Cv2.CvtColor(picture, _planes, ColorConversionCodes.BGR2YUV_I420);
        try
        {
            _frames.Write(new ReadOnlySpan<byte>(_planes.DataPointer, (int)(_planes.Total() * _planes.ElemSize())), timeS);
        }
        catch (IOException)
        {
            throw Failed();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="UserErrorException">ffmpeg has failed.</exception>
    public void Finish()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        if (_process.ExitCode != 0)
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

            File.Delete(_path);
        }

        _process.Dispose();
        _planes.Dispose();
    }

    private static IEnumerable<string> Arguments(string path, int threads) =>
    [
        "-y", "-loglevel", "error", "-f", "matroska", "-i", "-",
        "-fps_mode", "passthrough", "-enc_time_base", Text($"1:{TicksPerS}"), "-video_track_timescale", Text($"{TicksPerS}"),
        "-c:v", "libx264", "-preset", "ultrafast", "-bf", "0", "-crf", Text($"{RateFactor}"), "-g", Text($"{KeyInterval}"), "-threads", Text($"{threads}"),
        "-pix_fmt", "yuv420p", "-color_range", "tv", "-colorspace", "smpte170m", "-color_primaries", "smpte170m", "-color_trc", "smpte170m",
        "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart", "-f", "mp4", path,
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private UserErrorException Failed() => new(new Fault(
        _path, $"ffmpeg failed: {_messages.Result.Trim()}", "an ffmpeg program with libx264 and room on the disk", "Install ffmpeg with libx264, or make room, and run again."));
}
