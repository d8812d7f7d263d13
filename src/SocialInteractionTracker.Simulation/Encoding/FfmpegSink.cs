using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Simulation.Recording;

namespace SocialInteractionTracker.Simulation.Encoding;

/// <summary>Writes H.264 in MP4 by the <c>ffmpeg</c> program, every frame at its own time.</summary>
/// <remarks>
/// Raw frames carry no times, so the times go as an expression of the frame number: a line whose slope changes wherever a frame
/// is lost or the rate changes.
/// </remarks>
public sealed class FfmpegSink : IVideoSink
{
    private const string Program = "ffmpeg";
    private const string PartialEnding = ".partial";

    private readonly string _path;
    private readonly Process _process;
    private readonly Task<string> _messages;
    private bool _finished;

    private FfmpegSink(string path, Process process)
    {
        (_path, _process) = (path, process);
        _messages = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path; it appears under this name once it is finished.</param>
    /// <param name="format">Size, times and quality.</param>
    /// <returns>The sink; <see langword="null"/> where there is no <c>ffmpeg</c> program.</returns>
    public static FfmpegSink? TryStart(string path, VideoFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var start = new ProcessStartInfo(Program) { RedirectStandardInput = true, RedirectStandardError = true };
        foreach (var argument in Arguments(path + PartialEnding, format))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return new FfmpegSink(path, Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> frame)
    {
        try
        {
            _process.StandardInput.BaseStream.Write(frame);
        }
        catch (IOException)
        {
            throw Failed();
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        if (_process.ExitCode != 0)
        {
            throw Failed();
        }

        File.Move(_path + PartialEnding, _path, overwrite: true);
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

            File.Delete(_path + PartialEnding);
        }

        _process.Dispose();
    }

    /// <summary>The presentation time of frame N in ticks, as an expression of ffmpeg.</summary>
    internal static string TimesExpression(IReadOnlyList<long> ticks)
    {
        var text = new StringBuilder();
        var slope = ticks.Count > 1 ? ticks[1] - ticks[0] : 0;
        text.Append(CultureInfo.InvariantCulture, $"N*{slope}");
        for (var k = 1; k < ticks.Count - 1; k++)
        {
            var next = ticks[k + 1] - ticks[k];
            if (next != slope)
            {
                text.Append(CultureInfo.InvariantCulture, $"+max(0,N-{k})*({next - slope})");
                slope = next;
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Arguments(string path, VideoFormat format) =>
    [
        "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "bgr24",
        "-s", string.Create(CultureInfo.InvariantCulture, $"{format.Width}x{format.Height}"), "-r", "30", "-i", "-",
        "-vf", string.Create(CultureInfo.InvariantCulture, $"settb=1/{FrameClock.TicksPerS},setpts='{TimesExpression(format.Ticks)}'"),
        "-fps_mode", "passthrough", "-enc_time_base", string.Create(CultureInfo.InvariantCulture, $"1:{FrameClock.TicksPerS}"),
        "-c:v", "libx264", "-preset", format.Preset, "-crf", format.RateFactor.ToString(CultureInfo.InvariantCulture),
        "-pix_fmt", "yuv420p", "-threads", "2", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
        "-video_track_timescale", FrameClock.TicksPerS.ToString(CultureInfo.InvariantCulture),
        "-movflags", "+faststart", "-f", "mp4", path,
    ];

    private UserErrorException Failed() => new(new Fault(
        _path, $"{Program} failed: {_messages.Result.Trim()}", $"an {Program} program with libx264", $"Install {Program} with libx264 and run again."));
}
