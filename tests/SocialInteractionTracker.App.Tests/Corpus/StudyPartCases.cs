namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Files that people or earlier runs left in the study: empty, of noise, cut off, a folder in their place.</summary>
internal static class StudyPartCases
{
    private const string Id = "m1_open_field";
    private const CorpusEnding Score = CorpusEnding.Scored | CorpusEnding.Flagged;

    /// <summary>What people made: a fault in it must be told, never passed over.</summary>
    private static readonly (string File, string Sound)[] Sources =
    [
        ($"corrections/{Id}.csv", "reviewer,time,action,point,frame,end_frame,x_px,y_px\nanna,2026-01-02T03:04:05Z,place,nose,20,,100,100\n"),
        ("reviews.csv", $"trial_id,reviewer,time,verdict,blind,note\n{Id},anna,2026-01-02T03:04:05Z,accept,false,\n"),
        ($"trials/{Id}.yaml", "start_s: 0.5\n"),
    ];

    /// <summary>What the program made: it is made again.</summary>
    private static readonly string[] Results = [$"results/tracks/{Id}.parquet", $"results/notes/{Id}.json", "results/run.json", "results/trials.csv", $"results/arena-check/{Id}.png"];

    public static IEnumerable<CorpusCase> All => [.. Sources.SelectMany(OfSource), .. Results.SelectMany(OfResult), .. HandScores()];

    private static IEnumerable<CorpusCase> OfSource((string File, string Sound) source) =>
    [
        Bytes(source.File, "as it should be", source.Sound, Score),
        Bytes(source.File, "empty", "", CorpusEnding.Proper),
        Bytes(source.File, "cut off", source.Sound[..^8], CorpusEnding.Proper),
        Bytes(source.File, "a word for a number", source.Sound.Replace(",20,", ",twenty,", StringComparison.Ordinal).Replace("0.5", "soon", StringComparison.Ordinal).Replace("accept", "acept", StringComparison.Ordinal), CorpusEnding.Told),
        Bytes(source.File, "numbers beyond all frames", source.Sound.Replace("20,,100", "2000000000,,1e300", StringComparison.Ordinal).Replace("0.5", "1e300", StringComparison.Ordinal), CorpusEnding.Proper),
        Noise(source.File, CorpusEnding.Told),
        new("part", $"{source.File}: a folder", folder => InPlace(folder, source.File).Run) { Expected = CorpusEnding.Proper },
    ];

    private static IEnumerable<CorpusCase> OfResult(string file) =>
    [
        Bytes(file, "empty", "", Score), Noise(file, Score) with { IsInGate = file.EndsWith("parquet", StringComparison.Ordinal) },
        new("part", $"{file}: a folder", folder => InPlace(folder, file).Run) { Expected = CorpusEnding.Proper },
    ];

    private static IEnumerable<CorpusCase> HandScores() =>
        from text in new[] { "", "session,kind\n", "session,kind,behaviour,start_frame,end_frame_exclusive,time\n1,bout,centre,-1,2000000000,x\n", new string('"', 5000) }
        select new CorpusCase("part", $"hand-scores of {text.Length} characters", folder => ["agree", folder.Write($"hand-scores/{Id}/anna.csv", text).Path]) { Expected = CorpusEnding.Proper };

    private static CorpusCase Bytes(string file, string name, string text, CorpusEnding expected) =>
        new("part", $"{file}: {name}", folder => folder.Write(file, text).Run) { Expected = expected };

    private static CorpusCase Noise(string file, CorpusEnding expected) => new("part", $"{file}: noise", folder =>
    {
        var bytes = new byte[10_000];
        new Random(3).NextBytes(bytes);
        return folder.WriteBytes(file, bytes).Run;
    })
    { Expected = expected };

    private static CorpusFolder InPlace(CorpusFolder folder, string file)
    {
        Directory.CreateDirectory(folder.File(file));
        return folder.Write(file + "/x", "x");
    }
}
