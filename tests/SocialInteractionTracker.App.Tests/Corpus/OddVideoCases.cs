using System.Globalization;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Sound videos of kinds that are rarely seen: numbers of frames, sizes, rates, pixels, times.</summary>
internal static class OddVideoCases
{
    private const string Lossless = "-c:v ffv1 ";
    private const string H264 = "-c:v libx264 -preset ultrafast ";

    public static IEnumerable<CorpusCase> All => [.. Frames(), .. Sizes(), .. Rates(), .. Pixels(), .. Turned(), .. Times()];

    private static IEnumerable<CorpusCase> Frames() =>
        from extension in new[] { "mp4", "mkv", "avi" }
        from frames in new[] { 0, 1, 2, 3, 10 }
        select Odd("frames", $"{frames} in {extension}", extension, frames == 0
            ? "-f lavfi -i anullsrc -map 1:a -t 2 -c:a aac"
            : $"{(extension == "avi" ? "-c:v mjpeg" : H264)} -frames:v {frames}") with
        { Expected = CorpusEnding.Told, IsInGate = frames < 2 && extension == "mkv" };

    private static IEnumerable<CorpusCase> Sizes()
    {
        (int Width, int Height)[] sizes = [(1, 1), (2, 2), (1, 240), (320, 1), (15, 16), (16, 16), (319, 239), (1920, 1080), (5120, 2880), (7680, 4320), (4320, 7680), (8192, 64)];
        return sizes.Select(size => Odd(
            "size", string.Create(CultureInfo.InvariantCulture, $"{size.Width} x {size.Height}"), "mkv",
            $"-vf scale={size.Width}:{size.Height},format=gray {(size.Width > 4000 ? "-frames:v 40 -c:v mjpeg -pix_fmt yuvj420p" : Lossless)}", size.Width / 320.0) with
        { IsInGate = size is (1, 1) });
    }

    private static IEnumerable<CorpusCase> Rates() =>
        from rate in new[] { "1/10", "1", "5", "12.5", "60", "120", "240", "1000" }
        select Odd("rate", $"{rate} frames/s", "mp4", $"-vf fps={rate} {H264} -pix_fmt yuv420p") with { IsInGate = rate == "1" };

    private static IEnumerable<CorpusCase> Pixels()
    {
        (string Name, string Extension, string Encoder)[] kinds =
        [
            ("10-bit H.264", "mp4", H264 + "-pix_fmt yuv420p10le"), ("10-bit HEVC", "mp4", "-c:v libx265 -preset ultrafast -pix_fmt yuv420p10le -x265-params log-level=error"),
            ("12-bit HEVC", "mp4", "-c:v libx265 -preset ultrafast -pix_fmt yuv420p12le -x265-params log-level=error"), ("4:4:4", "mp4", H264 + "-pix_fmt yuv444p"), ("4:2:2", "mp4", H264 + "-pix_fmt yuv422p"),
            ("10-bit 4:4:4", "mkv", H264 + "-pix_fmt yuv444p10le"), ("full range", "mp4", H264 + "-pix_fmt yuvj420p"), ("grey H.264", "mp4", H264 + "-pix_fmt gray"), ("grey FFV1", "mkv", Lossless + "-pix_fmt gray"),
            ("16-bit grey", "mkv", Lossless + "-pix_fmt gray16le"), ("raw grey", "mkv", "-c:v rawvideo -pix_fmt gray"), ("RGB", "avi", "-c:v rawvideo -pix_fmt bgr24"), ("palette", "avi", "-c:v rawvideo -pix_fmt pal8"),
            ("transparency", "mov", "-c:v png -pix_fmt rgba"), ("16-bit RGB", "mov", "-c:v png -pix_fmt rgb48be"), ("ProRes", "mov", "-c:v prores_ks -pix_fmt yuv422p10le"), ("DV", "avi", "-vf scale=720:576 -r 25 -c:v dvvideo -pix_fmt yuv420p"),
            ("GIF", "gif", "-c:v gif"), ("animated PNG", "apng", "-c:v apng"), ("Theora", "ogv", "-c:v libtheora -q:v 7 -pix_fmt yuv420p"), ("H.263", "3gp", "-vf scale=352:288 -c:v h263"), ("FLV", "flv", "-c:v flv"),
            ("interlaced", "mpg", "-c:v mpeg2video -q:v 5 -flags +ilme+ildct"), ("non-square pixels", "mp4", $"-vf setsar=2 {H264} -pix_fmt yuv420p"), ("with sound", "mp4", $"-f lavfi -i sine -map 0:v -map 1:a -shortest {H264} -pix_fmt yuv420p -c:a aac"),
            ("two pictures beside each other", "mkv", $"-map 0:v -map 0:v {H264} -pix_fmt yuv420p"),
        ];
        return kinds.Select(kind => Odd("pixels", kind.Name, kind.Extension, kind.Encoder) with { Expected = CorpusEnding.Scored | CorpusEnding.Told, IsInGate = kind.Name == "10-bit HEVC" });
    }

    private static IEnumerable<CorpusCase> Turned() =>
        from degrees in new[] { 90, 180, 270 }
        select new CorpusCase("turned", $"by {degrees} degrees", folder => folder.WithVideo("videos/a.mp4", (sound, path) => DamagedFile.Turn(sound, path, degrees))) { IsInGate = degrees == 90 };

    private static IEnumerable<CorpusCase> Times()
    {
        (string Name, string Extension, string Encoder)[] kinds =
        [
            ("negative", "mp4", "-c copy -avoid_negative_ts disabled -output_ts_offset -2"), ("negative in Matroska", "mkv", "-c copy -avoid_negative_ts disabled -output_ts_offset -2"),
            ("late start", "mp4", "-c copy -output_ts_offset 100"), ("late start of a day", "ts", "-c copy -output_ts_offset 90000"), ("jump of 10 s", "mkv", Jump("10")), ("jump of an hour", "mp4", Jump("3600")),
            ("jump of a month", "mkv", Jump("2600000")), ("jump back", "mkv", Jump("-1.5")), ("jump back in MP4", "mp4", Jump("-1.5")), ("all equal", "mkv", $"-vf setpts=0 -fps_mode passthrough {H264}"),
            ("pairs equal", "mkv", $"-vf settb=1/1000,setpts=floor(N/2)*66 -fps_mode passthrough {H264}"), ("none (raw H.264)", "h264", H264), ("backwards", "avi", $"-vf reverse -c:v mjpeg"),
            ("random", "mkv", $"-vf settb=1/1000,setpts=N*33+60*random(1) -fps_mode passthrough -enc_time_base 1:1000 {H264}"), ("lost frames", "mp4", $"-vf select=gt(random(1)\\,0.3) -fps_mode passthrough {H264} -pix_fmt yuv420p"),
            ("frozen clock", "mp4", $"-vf settb=1/1000,setpts=if(lt(N\\,60)\\,N*33\\,1980+(N-60)) -fps_mode passthrough -enc_time_base 1:1000 {H264}"),
        ];
        return kinds.Select(kind => Odd("times", kind.Name, kind.Extension, kind.Encoder) with { IsInGate = kind.Name is "negative" or "jump back" });
    }

    private static string Jump(string seconds) =>
        $"-vf settb=1/1000,setpts=N*33+if(gte(N\\,75)\\,1000*({seconds})\\,0) -fps_mode passthrough -enc_time_base 1:1000 {H264} -bf 0";

    private static CorpusCase Odd(string kind, string name, string extension, string encoder, double scale = 1) =>
        new(kind, name, folder => folder.WithVideo($"videos/a.{extension}", (sound, path) => TestVideo.Convert(sound, path, encoder), scale));
}
