using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tests.Scoring;

namespace SocialInteractionTracker.Pipeline.Tests.Running;

/// <summary>Runs of a study none of whose videos is one.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StudyRunnerTests : IDisposable
{
    private readonly StudyOnDisk _study = new();

    public void Dispose() => _study.Dispose();

    [Test]
    public async Task RunAsync_EveryVideoBroken_NamesEachAndStillWritesTheTables()
    {
        var report = await RunAsync(new RunOptions { Workers = 2 });

        Assert.That(report.Failures.Select(f => f.TrialId), Is.EqualTo(new[] { "m1_no", "m1_of", "m1_ta" }));
        Assert.That(report.Failures.Select(f => f.Reason), Is.All.Contain(".mp4"));
        Assert.That(report.Scores!.Pairs.Single().Target!.Failure, Is.EqualTo(report.Failures[2].Reason));
        Assert.That(File.Exists(Result("trials.csv")));
        Assert.That(File.Exists(Result("run.json")));
    }

    [Test]
    public async Task RunAsync_TrackingAlone_WritesNoTables()
    {
        var report = await RunAsync(new RunOptions { Steps = RunSteps.Track });

        Assert.That(report.Scores, Is.Null);
        Assert.That(report.Outcomes, Has.Length.EqualTo(3));
        Assert.That(File.Exists(Result("trials.csv")), Is.False);
    }

    [Test]
    public async Task RunAsync_ScoringAloneWithoutTracks_SaysThatTheyAreMissing()
    {
        var report = await RunAsync(new RunOptions { Steps = RunSteps.Score });

        Assert.That(report.Outcomes, Is.Empty);
        Assert.That(report.Failures.Select(f => f.Reason), Is.All.Contain("no track file"));
    }

    [Test]
    public async Task RunAsync_ScoringAfterTrackingFailed_GivesTheSameReasons()
    {
        var tracking = await RunAsync(new RunOptions { Steps = RunSteps.Track });

        var scoring = await RunAsync(new RunOptions { Steps = RunSteps.Score });

        Assert.That(scoring.Failures, Is.EqualTo(tracking.Failures));
        Assert.That(scoring.Failures.Select(f => f.Reason), Is.All.Matches("^(no|of|ta).mp4: found "));
        Assert.That(scoring.Failures.Select(f => f.Reason), Has.None.Contain(_study.Study.Folder), "results do not tell where the study is");
    }

    [Test]
    public async Task RunAsync_ScoringAfterTheVideoWasReplaced_DoesNotRepeatTheOldReason()
    {
        await RunAsync(new RunOptions { Steps = RunSteps.Track });
        _study.Write("of.mp4", "another open field");

        var scoring = await RunAsync(new RunOptions { Steps = RunSteps.Score });

        Assert.That(scoring.Failures.Single(f => f.TrialId == "m1_of").Reason, Does.Contain("no track file"));
    }

    [Test]
    public async Task RunAsync_NamedTrialsAlone_WorkBesideOthersAndWriteNoManifest()
    {
        using var other = StudyLock.Take(_study.Results, StudyHold.SomeTracks | StudyHold.Tables);

        var report = await RunAsync(new RunOptions { Steps = RunSteps.Track, TrialIds = ["m1_of"] });

        Assert.That(report.Outcomes.Select(o => o.TrialId), Is.EqualTo(new[] { "m1_of" }));
        Assert.That(File.Exists(Result("run.json")), Is.False);
    }

    [Test]
    public async Task RunAsync_SomeTrials_TracksThoseAlone()
    {
        var report = await RunAsync(new RunOptions { TrialIds = ["m1_of"] });

        Assert.That(report.Outcomes.Select(o => o.TrialId), Is.EqualTo(new[] { "m1_of" }));
        Assert.That(report.Scores!.Trials, Has.Length.EqualTo(3), "all of the study is scored");
    }

    [Test]
    public void RunAsync_UnknownTrials_NamesThemAllAndWritesNothing()
    {
        Assert.That(async () => await RunAsync(new RunOptions { TrialIds = ["m1_of", "x", "y"] }),
            Throws.TypeOf<UserErrorException>().With.Property("Faults").Length.EqualTo(2));
        Assert.That(Directory.Exists(_study.Results.Path), Is.False);
    }

    [Test]
    public void RunAsync_OtherRunAtWork_IsRefused()
    {
        using var held = StudyLock.Take(_study.Results, StudyHold.Tables);

        Assert.That(async () => await RunAsync(new RunOptions()), Throws.TypeOf<UserErrorException>());
    }

    [Test]
    public void RunAsync_Cancelled_FreesTheLock()
    {
        Assert.That(async () => await RunAsync(new RunOptions(), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(() => StudyLock.Take(_study.Results, StudyHold.Tables).Dispose(), Throws.Nothing);
    }

    [Test]
    public async Task RunAsync_UnfinishedFilesOfAKilledRun_AreRemoved()
    {
        // No process has this id: Linux counts to 4 million at most, Windows ids are multiples of 4.
        var stray = Result($"tracks/.m1_of.parquet.{Environment.MachineName}.2000000001.partial");
        Directory.CreateDirectory(Path.GetDirectoryName(stray)!);
        await File.WriteAllTextAsync(stray, "half a file");

        await RunAsync(new RunOptions());

        Assert.That(File.Exists(stray), Is.False);
    }

    private Task<RunReport> RunAsync(RunOptions options, CancellationToken cancellationToken = default) =>
        StudyRunner.RunAsync(_study.Study, options, progress: null, cancellationToken);

    private string Result(string name) => Path.Combine(_study.Results.Path, name);
}
