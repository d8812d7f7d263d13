using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Running;

/// <summary>Results do not depend on how they came about.</summary>
public sealed class SameBytesTests
{
    // Four workers on three trials: one of the trials is tracked by two.
    [TestCase("1")]
    [TestCase("4")]
    public async Task Run_OtherNumberOfWorkers_GivesTheSameBytes(string workers)
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);

        var result = await Sit.RunAsync("run", study.Path, "--workers", workers);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }

    [Test]
    public async Task Run_BySilhouetteWithOtherNumberOfWorkers_GivesTheSameBytes()
    {
        using var one = StudyCopy.OfSample("D1_open_field").Append("study.yaml", "tracker: silhouette\n");
        using var three = StudyCopy.Of(one.Path);

        Assert.That((await Sit.RunAsync("run", one.Path, "--workers", "1")).ExitCode, Is.Zero);
        Assert.That((await Sit.RunAsync("run", three.Path, "--workers", "3")).ExitCode, Is.Zero);

        Assert.That(three.ResultBytes(), Is.EqualTo(one.ResultBytes()));
    }

    [Test]
    public async Task Track_ThenScoreAndReport_GivesTheSameBytesAsRun()
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);

        Assert.That((await Sit.RunAsync("track", study.Path)).ExitCode, Is.Zero);
        Assert.That(File.Exists(Path.Combine(study.Results, "trials.csv")), Is.False, "tables come with the scores");
        Assert.That((await Sit.RunAsync("score", study.Path)).ExitCode, Is.Zero);
        Assert.That(File.Exists(Path.Combine(study.Results, "report.html")), Is.False, "scoring alone makes no report");
        Assert.That((await Sit.RunAsync("report", study.Path)).ExitCode, Is.Zero);

        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }

    [Test]
    public async Task Score_WithAReportThere_RemovesItAndSaysSo()
    {
        using var study = SharedRuns.Few.Copy();
        Assert.That(File.Exists(Path.Combine(study.Results, "report.html")), "the run made one");

        var scored = await Sit.RunAsync("score", study.Path);
        var again = await Sit.RunAsync("score", study.Path);

        Assert.That(scored.ExitCode, Is.Zero, scored.ToString());
        Assert.That(File.Exists(Path.Combine(study.Results, "report.html")), Is.False);
        Assert.That(Directory.Exists(Path.Combine(study.Results, "plots")), Is.False);
        Assert.That(scored.Error, Does.Contain("removed: results/report.html").And.Contain("sit report"));
        Assert.That(again.Error, Does.Not.Contain("removed:"), "there was none any more");
    }

    [Test]
    public async Task Run_Again_DoesNothing()
    {
        using var study = SharedRuns.Few.Copy();
        var tracks = TrackTimes(study);

        var again = await Sit.RunAsync("run", study.Path, "--json");

        Assert.That(again.ExitCode, Is.Zero, again.ToString());
        Assert.That(again.Ids("tracked"), Is.Empty);
        Assert.That(again.Ids("up_to_date"), Is.EqualTo(SharedRuns.FewTrials));
        Assert.That(TrackTimes(study), Is.EqualTo(tracks), "no track file was written again");
        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }

    private static DateTime[] TrackTimes(StudyCopy study) =>
        [.. Directory.GetFiles(Path.Combine(study.Results, "tracks")).Order(StringComparer.Ordinal).Select(File.GetLastWriteTimeUtc)];
}
