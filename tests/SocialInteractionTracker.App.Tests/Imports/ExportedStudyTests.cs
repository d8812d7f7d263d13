using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Imports;

namespace SocialInteractionTracker.App.Tests.Imports;

/// <summary>A study handed on to other programs, and taken back from them.</summary>
public sealed class ExportedStudyTests
{
    private static readonly string[] Measures = ["time_s", "entries", "latency_s", "unknown_s"];

    [Test]
    public async Task Export_OfEveryFormat_WritesAFileATrialThatIsReadAgain()
    {
        using var study = SharedRuns.Few.Copy();

        var first = await Sit.RunAsync(["export", study.Path, "--to", .. ExportFormats.All.Select(f => f.Name()), "--json"]);
        var again = await Sit.RunAsync(["export", study.Path, "--to", .. ExportFormats.All.Select(f => f.Name()), "--json"]);

        Assert.That(first.ExitCode, Is.Zero, first.ToString());
        Assert.That(first.Ids("written"), Has.Length.EqualTo((SharedRuns.FewTrials.Length * 6) + 1), "six formats of positions, and the events of all");
        Assert.That(again.Ids("kept"), Is.Empty, "the same content is not written again");
        foreach (var format in ExportFormats.All.Where(f => f != ExportFormat.Boris))
        {
            foreach (var trial in SharedRuns.FewTrials)
            {
                var frames = PoseFileReader.Read(study.File($"results/tracks/{trial}.parquet")).Frames;
                var table = PoseFileReader.Read(study.File($"exports/{trial}{format.FileEnding()}"));
                Assert.That(table.Frames, Is.EqualTo(frames), $"{trial} as {format}");
            }
        }
    }

    [Test]
    public async Task Export_ToBoris_HasARowABout()
    {
        using var study = SharedRuns.Few.Copy();

        Assert.That((await Sit.RunAsync("export", study.Path, "--to", "boris")).ExitCode, Is.Zero);

        var (events, bouts) = (CsvTable.Read(study.File("exports/events.boris.csv")), study.Table("bouts"));
        Assert.That(events.Rows.Select(e => (e["Observation id"], e.Number("Start (s)"), e.Number("Stop (s)"), e["Modifiers"])),
            Is.EquivalentTo(bouts.Rows.Select(b => (b["trial_id"], b.Number("start_s"), b.Number("end_s"), b["point"]))));
        Assert.That(events.Rows.Select(e => e["Behavior"]), Has.Some.EqualTo("interaction_zone"));
    }

    /// <remarks>Smoothing is left out in the second study, as the exported positions have been smoothed.</remarks>
    [Test]
    public async Task Export_ToEthoVisionAndImportedWithoutVideos_ScoresTheSame()
    {
        using var study = SharedRuns.Few.Copy();
        Assert.That((await Sit.RunAsync("export", study.Path, "--to", "ethovision")).ExitCode, Is.Zero);
        using var other = StudyCopy.Of(study.Path, file => !file.Contains("videos") && !file.Contains("results") && !file.Contains("exports"));
        File.WriteAllLines(other.File("trials.csv"), File.ReadAllLines(other.File("trials.csv")).Select(WithoutVideo));
        foreach (var arena in Directory.GetFiles(other.File("arenas")))
        {
            File.WriteAllLines(arena, File.ReadAllLines(arena).Where(line => !line.StartsWith("corners_px", StringComparison.Ordinal)));
        }

        other.Append("study.yaml", "tracking: { cleaning: { smoothing: none } }\n");
        var imported = await Sit.RunAsync("import", other.Path, study.File("exports"));
        var scored = await Sit.RunAsync("score", other.Path);

        Assert.That((imported.ExitCode, scored.ExitCode), Is.EqualTo((0, 0)), $"{imported}\n{scored}");
        Assert.That(Zones(other), Is.EqualTo(Zones(study)));
    }

    private static string[] Zones(StudyCopy study) =>
        [.. study.Table("zones").Rows.Select(row => $"{row["trial_id"]} {row["zone"]} {row["point"]}: {string.Join(' ', Measures.Select(m => row[m]))}")];

    private static string WithoutVideo(string line) => string.Join(',', line.Split(',').Select(cell => cell.EndsWith(".mp4", StringComparison.Ordinal) ? "" : cell));
}
