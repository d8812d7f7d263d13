using System.Globalization;
using OpenCvSharp;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>What the ffmpeg program gets and makes of it: H.264 in MP4 with the index first, every picture at its own time.</summary>
public sealed record FfmpegEncoding
{
    /// <summary>Ticks of the file's clock: those of MPEG, in which all usual frame rates are whole.</summary>
    internal const int TicksPerS = 90000;

    /// <summary>Width of the pictures, px; even.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the pictures, px; even.</summary>
    public required int Height { get; init; }

    /// <summary>Whether pictures are a luma plane and two chroma planes at half the size; else they are packed blue, green, red. Default false.</summary>
    public bool ArePlanes { get; init; }

    /// <summary>Options of the encoder, such as preset and quality, as ffmpeg takes them.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Threads of the encoder, default 2. The file's bytes depend on it, so it does not follow the machine.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Size of the pictures, px.</summary>
    internal Size Size => new(Width, Height);

    /// <summary>Bytes of a picture.</summary>
    internal int PictureBytes => ArePlanes ? Width * Height * 3 / 2 : Width * Height * 3;

    /// <summary>The command line.</summary>
    /// <param name="path">The file to write.</param>
    internal IEnumerable<string> Arguments(string path) =>
    [
        "-y", "-loglevel", "error", "-f", "matroska", "-i", "-",
        "-fps_mode", "passthrough", "-enc_time_base", Text($"1:{TicksPerS}"), "-video_track_timescale", Text($"{TicksPerS}"),
        "-c:v", "libx264", .. Options, "-threads", Text($"{Threads}"), "-pix_fmt", "yuv420p",
        "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart", "-f", "mp4", path,
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
