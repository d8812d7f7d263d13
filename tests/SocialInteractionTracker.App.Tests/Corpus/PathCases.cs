namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Videos in folders and under names that are seldom tried.</summary>
internal static class PathCases
{
    private static readonly string[] Names =
    [
        "a b c.mp4", "Käfig Öß.mp4", "鼠标/二.mp4", "\U0001F400.mp4", "it's.mp4", "50%.mp4", "frame%03d.mp4", "a;b.mp4", "a&b.mp4", "$HOME.mp4", "-i.mp4", "#1.mp4", "a=b.mp4", "[a].mp4", new string('x', 200) + ".mp4",
        string.Join('/', Enumerable.Repeat(new string('y', 50), 8)) + "/a.mp4", "no ending",
    ];

    public static IEnumerable<CorpusCase> All =>
    [
        .. Names.Select(name => new CorpusCase("path", name.Length > 60 ? $"of {name.Length} characters" : name, folder => folder.WithVideo($"videos/{name}", (sound, path) => File.Copy(sound, path)))
        { Expected = CorpusEnding.Scored | CorpusEnding.Flagged, IsInGate = name == "Käfig Öß.mp4" }),
        Written("Windows' separators", "videos\\m1_open_field.mp4", CorpusEnding.Scored | CorpusEnding.Flagged),
        Written("a drive of Windows", "C:\\videos\\a.mp4", CorpusEnding.Refused),
        Written("a share of Windows", "\\\\server\\videos\\a.mp4", CorpusEnding.Refused),
        Written("an absolute path", "/videos/a.mp4", CorpusEnding.Refused),
        Written("a web address", "http://127.0.0.1:9/a.mp4", CorpusEnding.Refused),
        Written("a folder", "videos", CorpusEnding.Refused),
        Written("a device", "../../../../../../dev/zero", CorpusEnding.Proper),
        Written("other capitals", "videos/M1_open_field.mp4", CorpusEnding.Refused),
        Written("5,000 characters", "videos/" + new string('z', 5000) + ".mp4", CorpusEnding.Refused),
    ];

    private static CorpusCase Written(string name, string path, CorpusEnding expected) =>
        new("path", name, folder => folder.Write("trials.csv", folder.Text("trials.csv").Replace("videos/m1_open_field.mp4", path, StringComparison.Ordinal)).Run) { Expected = expected };
}
