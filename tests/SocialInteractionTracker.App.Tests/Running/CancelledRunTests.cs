using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Running;

/// <summary>Ctrl-C stops cleanly.</summary>
[Platform(Include = "Linux")]
public sealed class CancelledRunTests
{
    [Test]
    public async Task Run_InterruptedWhileTracking_SaysSoAndLeavesNothingUnfinished()
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);
        var firstTracked = new TaskCompletionSource();
        using var process = SitProcess.Start(
            line =>
            {
                if (line.Contains(": tracked", StringComparison.Ordinal))
                {
                    firstTracked.TrySetResult();
                }
            },
            "run", study.Path, "--workers", "1");
        await Task.WhenAny(firstTracked.Task, process.EndAsync());

        process.Interrupt();
        var result = await process.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(130), result.ToString());
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain("stopped").And.Contain("goes on from there"));
        Assert.That(Directory.GetFiles(study.Results, "*.partial", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(study.Results, "tracks")), Has.Length.EqualTo(1), "what was finished is kept");
        Assert.That(File.Exists(Path.Combine(study.Results, "trials.csv")), Is.False);
    }

    [Test]
    public async Task Run_StudyThatIsBeingRun_IsRefused()
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);
        var firstTracked = new TaskCompletionSource();
        using var process = SitProcess.Start(_ => firstTracked.TrySetResult(), "run", study.Path, "--workers", "1");
        await Task.WhenAny(firstTracked.Task, process.EndAsync());

        var second = await Sit.RunAsync("run", study.Path);

        Assert.That(second.ExitCode, Is.EqualTo(2), second.ToString());
        Assert.That(second.Error, Does.Contain("no other run on this study"));
    }
}
