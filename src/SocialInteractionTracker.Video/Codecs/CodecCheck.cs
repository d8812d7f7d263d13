using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Codecs;

/// <summary>Makes a short clip of each kind of video that laboratories have, with the <c>ffmpeg</c> program, and reads it.</summary>
public static class CodecCheck
{
    private const int Frames = 8;
    private static readonly string Scene = string.Create(CultureInfo.InvariantCulture, $"testsrc=size=128x96:rate=25:duration={Frames / 25.0}");

    private static readonly ImmutableArray<(string Name, string Encoder, string Ending)> Kinds =
    [
        ("H.264 (mp4)", "libx264", "mp4"),
        ("HEVC (mp4)", "libx265", "mp4"),
        ("MPEG-4 (avi)", "mpeg4", "avi"),
        ("motion JPEG (avi)", "mjpeg", "avi"),
        ("MPEG-2 (mpg)", "mpeg2video", "mpg"),
        ("Windows Media (wmv)", "wmv2", "wmv"),
        ("VP9 (webm)", "libvpx-vp9", "webm"),
        ("AV1 (mp4)", "libsvtav1", "mp4"),
    ];

    /// <summary>Tries every kind.</summary>
    /// <param name="program">Full path of the <c>ffmpeg</c> program.</param>
    /// <param name="folder">Where clips are put; it exists.</param>
    /// <returns>What became of each, in a fixed order.</returns>
    public static ImmutableArray<CodecOutcome> Run(string program, string folder) =>
        [.. Kinds.Select(kind => new CodecOutcome(kind.Name, Try(program, kind.Encoder, Path.Combine(folder, $"{kind.Encoder}.{kind.Ending}"))))];

    private static bool? Try(string program, string encoder, string clip)
    {
        string[] arguments = ["-v", "error", "-y", "-f", "lavfi", "-i", Scene, "-pix_fmt", encoder == "mjpeg" ? "yuvj420p" : "yuv420p", "-c:v", encoder, clip];
        using var process = FfmpegProgram.Start(program, arguments);
        var messages = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = messages.Result;
        return process.ExitCode == 0 ? IsWhole(clip) : null;
    }

    private static bool IsWhole(string clip)
    {
        try
        {
            using var reader = VideoReader.Open(clip);
            using var frame = reader.CreateFrame();
            while (reader.TryRead(frame))
            {
            }

            return reader.Outcome is { End: ReadEnd.Complete, Frames: Frames };
        }
        catch (UserErrorException)
        {
            return false;
        }
    }
}
