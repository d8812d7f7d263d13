using System.Globalization;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>What the ffmpeg program is asked to decode.</summary>
internal sealed record FfmpegRequest
{
    /// <summary>The file.</summary>
    internal required string Path { get; init; }

    /// <summary>What the pixels shall be.</summary>
    internal required FrameColour Colour { get; init; }

    /// <summary>Range of the luma plane when it is to be handed out untouched and stretched here; none to let ffmpeg convert.</summary>
    internal required LumaRange Range { get; init; }

    /// <summary>Whether colours come as planes, chroma at half the resolution, and are mixed here: half the bytes and a third of the time. For even sizes only.</summary>
    internal bool AsPlanes { get; init; }

    /// <summary>Time of the first picture, s; <see langword="null"/> to take ffmpeg's.</summary>
    internal double? FirstTimeS { get; init; }

    /// <summary>Threads of the decoder.</summary>
    internal required int Threads { get; init; }

    /// <summary>The command line.</summary>
    /// <remarks>Without <c>-avioflags direct</c> each picture is copied once more and written in pieces of 32 KB.</remarks>
    internal IEnumerable<string> Arguments()
    {
        var threads = Threads.ToString(CultureInfo.InvariantCulture);
        var filter = (Colour, Range) switch
        {
            (FrameColour.Bgr, _) when AsPlanes => "scale=out_color_matrix=bt601:out_range=tv,format=yuv420p",
            (FrameColour.Bgr, _) => "format=bgr24",
            (_, LumaRange.None) => "scale=out_range=full,format=gray",
            _ => "extractplanes=y",
        };
        return
        [
            "-hide_banner", "-nostats", "-nostdin", "-loglevel", "info",
            "-copyts", "-threads", threads, "-max_error_rate", "1", "-i", "file:" + System.IO.Path.GetFullPath(Path),
            "-map", "0:V:0", "-filter_threads", "1", "-vf", filter + ",showinfo=checksum=0",
            "-fps_mode", "passthrough", "-c:v", "rawvideo", "-avioflags", "direct", "-f", "rawvideo", "pipe:1",
        ];
    }
}
