using System.Globalization;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Videos that are cut, spoilt, called something else, or no videos.</summary>
internal static class DamagedVideoCases
{
    private const string H264 = "-c:v libx264 -preset veryfast -pix_fmt yuv420p ";

    /// <summary>Containers with what is commonly in them; MP4 with its index first and last.</summary>
    private static readonly (string Extension, string Encoder)[] Containers =
    [
        ("mp4", H264 + "-movflags +faststart"), ("mov", H264), ("mkv", H264), ("webm", "-c:v libvpx -deadline realtime -b:v 1M"), ("avi", "-c:v mjpeg -q:v 5"),
        ("wmv", "-c:v wmv2 -q:v 5"), ("mpg", "-c:v mpeg2video -q:v 5"), ("ts", H264), ("mp4", "-c:v libsvtav1 -preset 12 -pix_fmt yuv420p"),
    ];

    public static IEnumerable<CorpusCase> All => [.. Cut(), .. Flipped(), .. Scrambled(), .. Misnamed(), .. NoVideos()];

    private static IEnumerable<CorpusCase> Cut() =>
        from container in Containers
        from tenth in Enumerable.Range(0, 10)
        select Case("cut", container, $"at {tenth} tenths", (whole, path) => DamagedFile.Cut(whole, path, tenth / 10.0)) with
        {
            Expected = CorpusEnding.Told,
            IsInGate = tenth == 6 && container.Extension is ("mp4" or "avi") && !container.Encoder.Contains("av1", StringComparison.Ordinal),
        };

    private static IEnumerable<CorpusCase> Flipped() =>
        from container in Containers
        from seed in Enumerable.Range(1, 6)
        select Case("bit flips", container, $"seed {seed}", (whole, path) => DamagedFile.FlipBits(whole, path, bits: seed * seed, seed)) with { IsInGate = container.Extension == "mkv" && seed == 6 };

    private static IEnumerable<CorpusCase> Scrambled() =>
        from container in Containers
        from start in new[] { 0, 0.3, 0.8 }
        select Case("noise", container, $"a tenth from {start.ToString(CultureInfo.InvariantCulture)}", (whole, path) => DamagedFile.Scramble(whole, path, start, 0.1, seed: 1))
            with
        { IsInGate = container.Extension == "mpg" && start == 0.3 };

    private static IEnumerable<CorpusCase> Misnamed() =>
        from container in Containers
        from name in new[] { "a.avi", "a.mp4", "a.txt", "a" }
        where !name.EndsWith(container.Extension, StringComparison.Ordinal)
        select new CorpusCase("wrong name", $"{Word(container)} called {name}", folder => folder.WithVideo($"videos/{name}", (sound, path) => Encode(container, sound, path, File.Move)))
        { Expected = CorpusEnding.Scored | CorpusEnding.Flagged, IsInGate = container.Extension == "mkv" && name == "a.avi" };

    private static IEnumerable<CorpusCase> NoVideos()
    {
        (string Name, byte[] Content)[] files =
        [
            ("nothing", []), ("a byte", [0]), ("zeros", new byte[1 << 20]), ("noise", Noise(1 << 20)), ("text", "not a video"u8.ToArray()), ("a web page", "<!DOCTYPE html><html>Not found</html>"u8.ToArray()),
            ("an archive", [(byte)'P', (byte)'K', 3, 4, .. Noise(4000)]), ("a PDF", [.. "%PDF-1.7\n"u8, .. Noise(4000)]), ("a picture", [0x89, .. "PNG\r\n\x1a\n"u8, .. Noise(4000)]),
            ("a playlist", "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n"u8.ToArray()), ("a playlist of files", "ffconcat version 1.0\nfile /etc/passwd\n"u8.ToArray()),
            ("an AVI head alone", "RIFF\xff\xff\xff\x7fAVI "u8.ToArray()), ("an MP4 head alone", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8]),
            ("a Matroska head alone", [0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
        ];
        return files.Select(file => new CorpusCase("no video", file.Name, folder => folder.WithVideo("videos/a.mp4", (_, path) => File.WriteAllBytes(path, file.Content)))
        { Expected = CorpusEnding.Refused | CorpusEnding.TrialRefused, IsInGate = file.Name is "zeros" or "a web page" });
    }

    private static CorpusCase Case(string kind, (string Extension, string Encoder) container, string what, Action<string, string> damage) => new(
        kind, $"{Word(container)}, {what}", folder => folder.WithVideo($"videos/a.{container.Extension}", (sound, path) => Encode(container, sound, path, damage)));

    private static void Encode((string Extension, string Encoder) container, string sound, string path, Action<string, string> damage)
    {
        using var folder = new TemporaryFolder();
        damage(TestVideo.Convert(sound, folder.File("whole." + container.Extension), container.Encoder), path);
    }

    private static string Word((string Extension, string Encoder) container) => $"{container.Extension} ({container.Encoder.Split(' ')[1]})";

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
