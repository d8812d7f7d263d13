using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Running;

/// <summary>A second run does what has changed, all of it and nothing else.</summary>
public sealed class ChangedStudyTests
{
    private static readonly string[] Nothing = [];
    private static readonly string[] Pair = ["D2_no_target", "D2_target"];

    [Test]
    public async Task Run_ZoneChanged_ScoresAgainWithoutTracking()
    {
        using var study = SharedRuns.Few.Copy();
        study.Append("arenas/box-b.yaml", "zones:\n  hut: { circle_cm: [21, 21, 8] }\n");

        await AssertTracksAsync(study, Nothing);

        Assert.That(study.Table("zones").Rows.Select(row => row["zone"]), Does.Contain("hut"));
        AssertSameTracks(study);
    }

    [Test]
    public async Task Run_FramesAskedForAndNoLonger_WritesAndForgetsThem()
    {
        using var study = SharedRuns.Few.Copy();
        study.Append("study.yaml", "output: { frames: true }\n");

        await AssertTracksAsync(study, Nothing);

        Assert.That(Directory.GetFiles(study.File("results/frames")).Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(SharedRuns.FewTrials));
        study.Replace("study.yaml", "frames: true", "frames: false");
        await AssertTracksAsync(study, Nothing);
        Assert.That(Directory.Exists(study.File("results/frames")), Is.False, "frames of an earlier run would not belong to the tables");
        AssertSameTracks(study);
    }

    [TestCase("trials.csv", "D2_target.mp4,box-b,1", "D2_target.mp4,box-b,2", TestName = "Run_StartChanged_ScoresAgainWithoutTracking")]
    [TestCase("study.yaml", "golden-2011\n  duration_s: 30", "golden-2011\n  duration_s: 20", TestName = "Run_DurationChanged_ScoresAgainWithoutTracking")]
    public async Task Run_WindowChanged_ScoresAgainWithoutTracking(string file, string old, string replacement)
    {
        using var study = SharedRuns.Few.Copy();
        var before = study.Table("trials").Single(("trial_id", "D2_target"));
        study.Replace(file, old, replacement);

        await AssertTracksAsync(study, Nothing);

        Assert.That(study.Table("trials").Single(("trial_id", "D2_target"))["distance_cm"], Is.Not.EqualTo(before["distance_cm"]));
        AssertSameTracks(study);
    }

    [Test]
    public async Task Run_TrackingOptionChanged_TracksEveryTrialAgain()
    {
        using var study = SharedRuns.Few.Copy();
        study.Append("study.yaml", "tracking:\n  cleaning:\n    max_gap_s: 0.4\n");

        await AssertTracksAsync(study, SharedRuns.FewTrials);
    }

    [Test]
    public async Task Score_CornersOfAnArenaChanged_AsksForARun()
    {
        using var study = SharedRuns.Few.Copy();
        study.Replace("arenas/box-b.yaml", "[146.5, 57.9]", "[150.5, 60.9]");

        var result = await Sit.RunAsync("score", study.Path);

        Assert.That(result.ExitCode, Is.EqualTo(4), result.ToString());
        Assert.That(result.Error, Does.Contain("another calibration").And.Contain("sit run"));
    }

    [Test]
    public async Task Run_TrialRemoved_LeavesItsTrackAndSaysSo()
    {
        using var study = SharedRuns.Few.Copy();
        File.Copy(study.File("results/tracks/D2_target.parquet"), study.File("results/tracks/gone.parquet"));

        var result = await Sit.RunAsync("run", study.Path);

        Assert.That(result.Error, Does.Contain("left alone: results/tracks/gone.parquet"));
        Assert.That(File.Exists(study.File("results/tracks/gone.parquet")), Is.True);
    }

    [Test]
    public async Task Run_CornersOfAnArenaChanged_TracksItsTrialsAgain()
    {
        using var study = SharedRuns.Few.Copy();
        study.Replace("arenas/box-b.yaml", "[146.5, 57.9]", "[150.5, 60.9]");

        await AssertTracksAsync(study, Pair);
    }

    [Test]
    public async Task Run_VideoChanged_TracksThatTrialAgain()
    {
        using var study = SharedRuns.Few.Copy();
        File.Copy(Path.Combine(StudyCopy.SampleFolder, "videos", "C1_open_field.mp4"), study.File("videos/D1_open_field.mp4"), overwrite: true);

        await AssertTracksAsync(study, ["D1_open_field"]);

        Assert.That(study.Table("trials").Single(("trial_id", "D1_open_field")).Cells,
            Is.Not.EqualTo(SharedRuns.Few.Study.Table("trials").Single(("trial_id", "D1_open_field")).Cells));
    }

    [Test]
    public async Task Run_VideoTouchedOnly_TracksNothing()
    {
        using var study = SharedRuns.Few.Copy();
        File.SetLastWriteTimeUtc(study.File("videos/D2_target.mp4"), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));

        await AssertTracksAsync(study, Nothing);
    }

    [Test]
    public async Task Run_ModelChanged_TracksAgain()
    {
        using var study = StudyCopy.OfSample("D2_no_target");
        using var models = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(ProjectRoot.Path, "models")))
        {
            File.Copy(file, models.File(Path.GetFileName(file)));
        }

        var manifest = models.File("baseline.yaml");
        study.Append("study.yaml", $"model: {manifest}\nallow_incomplete_pairs: true\n");
        await AssertTracksAsync(study, ["D2_no_target"]);
        await AssertTracksAsync(study, Nothing);

        // The same networks are given other numbers for the same picture.
        var text = await File.ReadAllTextAsync(manifest);
        Assert.That(text, Does.Contain("divide: 64"));
        await File.WriteAllTextAsync(manifest, text.Replace("divide: 64", "divide: 60"));

        await AssertTracksAsync(study, ["D2_no_target"]);
    }

    [TestCase("tracks/D2_target.parquet")]
    [TestCase("backgrounds/D2_target.png")]
    public async Task Run_ResultOfATrialDeleted_MakesItAgainWithTheSameBytes(string file)
    {
        using var study = SharedRuns.Few.Copy();
        File.Delete(Path.Combine(study.Results, file));

        await AssertTracksAsync(study, ["D2_target"]);

        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }

    [Test]
    public async Task Run_TrackFileDamaged_MakesItAgainWithTheSameBytes()
    {
        using var study = SharedRuns.Few.Copy();
        var track = Path.Combine(study.Results, "tracks", "D1_open_field.parquet");
        var bytes = await File.ReadAllBytesAsync(track);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(track, bytes);

        await AssertTracksAsync(study, ["D1_open_field"]);

        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }

    [Test]
    public async Task Run_ForcedForOneTrial_TracksItAgainWithTheSameBytes()
    {
        using var study = SharedRuns.Few.Copy();

        var result = await Sit.RunAsync("run", study.Path, "--json", "--trial", "D2_target", "--force");

        Assert.That(result.Ids("tracked"), Is.EqualTo(new[] { "D2_target" }), result.ToString());
        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }

    [Test]
    public async Task Score_TrackMadeWithOtherOptions_IsNotScoredAsIfNothingHadChanged()
    {
        using var study = SharedRuns.Few.Copy();
        study.Append("study.yaml", "tracking:\n  cleaning:\n    max_gap_s: 0.4\n");

        var result = await Sit.RunAsync("score", study.Path);

        Assert.That(result.ExitCode, Is.EqualTo(4), result.ToString());
        Assert.That(result.Error, Does.Contain("sit run"));
    }

    private static async Task AssertTracksAsync(StudyCopy study, string[] expected)
    {
        var result = await Sit.RunAsync("run", study.Path, "--json", "--workers", "2");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Ids("tracked"), Is.EqualTo(expected), result.ToString());
    }

    private static void AssertSameTracks(StudyCopy study) => Assert.That(
        study.ResultBytes().Where(file => file.Key.StartsWith("tracks/", StringComparison.Ordinal)),
        Is.EqualTo(SharedRuns.Few.Study.ResultBytes().Where(file => file.Key.StartsWith("tracks/", StringComparison.Ordinal))));
}
