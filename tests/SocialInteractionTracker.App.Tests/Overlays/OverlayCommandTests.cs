using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Overlays;

public sealed class OverlayCommandTests
{
    private static readonly string Overlay = $"results/overlays/{NumberedStudy.TrialId}.mp4";

    [Test]
    public async Task Overlay_ThenScoresChange_IsRemovedAndSaid()
    {
        using var study = Study();
        var made = await Sit.RunAsync("overlay", study.Path);
        var again = await Sit.RunAsync("overlay", study.Path);
        var unchanged = await Sit.RunAsync("score", study.Path);
        Assert.That((made.ExitCode, again.ExitCode, unchanged.ExitCode), Is.EqualTo((0, 0, 0)), made.ToString());
        Assert.That((made.Error.Contains("1 overlays made", StringComparison.Ordinal), again.Error.Contains("0 overlays made, 1 up to date", StringComparison.Ordinal)), Is.EqualTo((true, true)));
        Assert.That(File.Exists(study.File(Overlay)), "the scores are the same");

        var changed = await Sit.RunAsync("score", study.Replace("study.yaml", "start_s: 0.2", "start_s: 0.3").Path);

        Assert.That(changed.Error, Does.Contain($"removed: the overlay videos of {NumberedStudy.TrialId}"));
        Assert.That(File.Exists(study.File(Overlay)), Is.False);
    }

    [Test]
    public async Task Run_OverlaysAll_MakesThem()
    {
        using var study = Study();
        study.Append("study.yaml", "output: { overlays: all }\n");

        var result = await Sit.RunAsync("run", study.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Error, Does.Contain($"{NumberedStudy.TrialId}: overlay made, {NumberedStudy.Steady.Frames} frames"));
        Assert.That(File.Exists(study.File(Overlay)));
    }

    [Test]
    public async Task Overlay_VideoOfOtherLength_FailsAloneAndLeavesNothing()
    {
        using var study = Study();
        var rows = await File.ReadAllLinesAsync(study.File("tracks.csv"));
        await File.WriteAllLinesAsync(study.File("tracks.csv"), rows.SkipLast(1));

        var result = await Sit.RunAsync("overlay", study.Path);

        Assert.That(result.ExitCode, Is.EqualTo(4), result.ToString());
        Assert.That(result.Error, Does.Contain("frames of the trial's track"));
        Assert.That(study.Table("zones").Rows, Is.Not.Empty, "the scores are there all the same");
        Assert.That(Directory.GetFileSystemEntries(study.File("results/overlays")), Is.Empty);
    }

    private static StudyCopy Study() => NumberedStudy.Make(NumberedStudy.Steady, out _, out _);
}
