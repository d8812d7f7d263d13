namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Settings with faults, and settings made to exhaust whoever reads them.</summary>
internal static class StudyFileCases
{
    private const int Deep = 100_000;

    public static IEnumerable<CorpusCase> All =>
    [
        Yaml("empty", "", CorpusEnding.Proper),
        Yaml("alias expansion", "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nname: [*c, *c, *c, *c]\n", gate: true),
        Yaml("alias of itself", "name: &a [*a]\n"),
        Yaml("deep brackets", "name: " + new string('[', Deep), gate: true),
        Yaml("deep braces", "name: " + string.Concat(Enumerable.Repeat("{a: ", Deep))),
        Yaml("deep dashes", "name:\n" + string.Concat(Enumerable.Repeat("- ", Deep)) + "x\n"),
        Yaml("deep indentation", string.Concat(Enumerable.Range(0, 1000).Select(k => new string(' ', k) + "a:\n"))),
        Yaml("a key of a megabyte", new string('k', 1 << 20) + ": 1\n"),
        Yaml("100,000 keys", string.Concat(Enumerable.Range(0, Deep).Select(k => $"k{k}: 1\n"))),
        Yaml("two documents", "name: a\n---\nname: b\n"),
        Yaml("a list", "- name\n"),
        Yaml("a sentence", "This is my study.\n"),
        Yaml("a tag that makes objects", "name: !System.IO.FileInfo [/etc/passwd]\n", CorpusEnding.Proper),
        Yaml("the same key twice", "name: a\nname: b\n"),
        Yaml("tabs", "open_field:\n\tduration_s: 4\n"),
        Yaml("quotes left open", "name: \"a\n"),
        Yaml("brackets left open", "control_groups: [a, b\n"),
        Yaml("an unknown key", "nmae: a\n"),
        Yaml("an unknown preset", "open_field: { preset: goldem }\n"),
        Yaml("text for a number", "open_field: { duration_s: four }\n"),
        Yaml("a number with a unit", "open_field: { duration_s: 4s }\n"),
        Yaml("a decimal comma", "open_field: { duration_s: \"4,5\" }\n"),
        Yaml("a negative duration", "open_field: { duration_s: -4 }\n"),
        Yaml("no duration", "open_field: { duration_s: 0 }\n"),
        Yaml("a duration beyond all numbers", "open_field: { duration_s: 1e999 }\n"),
        Yaml("no number", "open_field: { duration_s: .nan }\n"),
        Yaml("a vast arena", "open_field: { preset: of-square-40, width_cm: 1e9, height_cm: 1e9 }\n", CorpusEnding.Refused),
        Yaml("the largest arena", "open_field: { preset: of-square-40, width_cm: 500, height_cm: 500 }\n", CorpusEnding.Proper),
        Yaml("bins of no time", "scoring: { bin_lengths_s: [1e-9] }\n", CorpusEnding.Refused),
        Yaml("bins of a moment", "scoring: { bin_lengths_s: [0.1] }\n", CorpusEnding.Proper),
        Yaml("cells of no size", "scoring: { occupancy_cell_cm: 1e-9 }\n", CorpusEnding.Refused),
        Yaml("cells of a millimetre", "scoring: { occupancy_cell_cm: 0.1 }\n", CorpusEnding.Proper),
        Yaml("a window of 30 years", "tracking: { cleaning: { smoothing_window_s: 1e9, max_gap_s: 1e9 } }\nscoring: { movement: { smoothing_s: 1e9 } }\nopen_field: { preset: of-square-40, duration_s: 4 }\n", CorpusEnding.Proper),
        Yaml("an arena without size", "open_field: { preset: of-square-40, width_cm: 0 }\n"),
        Yaml("an unknown model", "model: none\n"),
        Yaml("a model that is a folder", "model: videos.yaml\n"),
        .. new[] { "study.yaml", "trials.csv", "arenas/field.yaml" }.Select(file => new CorpusCase("study", $"no {file}", folder => Without(folder, file)) { Expected = CorpusEnding.Proper }),
        .. new[] { "study.yaml", "trials.csv", "subjects.csv" }.Select(file => new CorpusCase("study", $"noise in place of {file}", folder => folder.WriteBytes(file, Noise()).Check) { Expected = CorpusEnding.Refused, IsInGate = file == "trials.csv" }),
        Arena("corners crossed", "corners_px: [[10, 10], [300, 200], [300, 10], [10, 200]]\n"),
        Arena("corners on a line", "corners_px: [[10, 10], [20, 20], [30, 30], [40, 40]]\n"),
        Arena("corners in one place", "corners_px: [[10, 10], [10, 10], [10, 10], [10, 10]]\n"),
        Arena("corners far outside", "corners_px: [[1e7, 1e7], [2e7, 1e7], [2e7, 2e7], [1e7, 2e7]]\n", CorpusEnding.Proper),
        Arena("three corners", "corners_px: [[10, 10], [300, 10], [300, 200]]\n"),
    ];

    private static CorpusCase Yaml(string name, string text, CorpusEnding expected = CorpusEnding.Told, bool gate = false) =>
        new("study", name, folder => folder.Write("study.yaml", text).Run) { Expected = expected, IsInGate = gate };

    private static CorpusCase Arena(string name, string text, CorpusEnding expected = CorpusEnding.Told) =>
        new("study", name, folder => folder.Write("arenas/field.yaml", text).Run) { Expected = expected };

    private static string[] Without(CorpusFolder folder, string file)
    {
        File.Delete(folder.File(file));
        return folder.Check;
    }

    private static byte[] Noise()
    {
        var bytes = new byte[10_000];
        new Random(2).NextBytes(bytes);
        return bytes;
    }
}
