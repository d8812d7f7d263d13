using System.Globalization;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Video.Encoding;

namespace SocialInteractionTracker.Simulation.Encoding;

/// <summary>Writes H.264 in MP4 by the <c>ffmpeg</c> program, every frame at its own time.</summary>
public sealed class FfmpegSink : IVideoSink
{
    private const string PartialEnding = ".partial";

    private readonly string _path;
    private readonly VideoFormat _format;
    private readonly FfmpegEncoder _encoder;
    private int _written;

    private FfmpegSink(string path, VideoFormat format, FfmpegEncoder encoder) => (_path, _format, _encoder) = (path, format, encoder);

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path; it appears under this name once it is finished.</param>
    /// <param name="format">Size, times and quality.</param>
    /// <returns>The sink; <see langword="null"/> where there is no <c>ffmpeg</c> program.</returns>
    /// <exception cref="Core.UserErrorException">The program does not run.</exception>
    public static FfmpegSink? TryStart(string path, VideoFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var encoding = new FfmpegEncoding
        {
            Width = format.Width,
            Height = format.Height,
            Options = ["-preset", format.Preset, "-crf", format.RateFactor.ToString(CultureInfo.InvariantCulture)],
        };
        return FfmpegEncoder.TryStart(path + PartialEnding, encoding) is { } encoder ? new FfmpegSink(path, format, encoder) : null;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> frame) => _encoder.Write(frame, (double)_format.Ticks[_written++] / FrameClock.TicksPerS);

    /// <inheritdoc/>
    public void Finish()
    {
        _encoder.Finish();
        File.Move(_path + PartialEnding, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _encoder.Dispose();
}
