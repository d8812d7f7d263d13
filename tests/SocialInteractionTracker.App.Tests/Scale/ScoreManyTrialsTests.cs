using System.Text.Json;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Scale;

/// <summary>Scoring a study of very many trials takes a minute and little memory, and grows with their number.</summary>
[Category("Long")]
public sealed class ScoreManyTrialsTests
{
    /// <summary>A trial's share of 60 s for 2,000 trials.</summary>
    private const double MostSecondsATrial = 0.03;

    /// <summary>What the runtime and the libraries take before the first trial, s; compiling at first use is most of it.</summary>
    private const double StartS = 10;

    /// <summary>Memory of the program itself and for each trial, MB: 1 GB for 2,000 trials. All trials' states are kept for the classes' intervals.</summary>
    private const double OwnMemoryMb = 300;
    private const double MemoryATrialMb = 0.35;

    [Test]
    public async Task Score_ManyTrials_TakesLittleTimeAndMemory()
    {
        foreach (var trials in LongTests.AreAsked ? new[] { 2_000, 10_000 } : [60])
        {
            using var study = await ManyTrials.MakeAsync(trials);
            var result = await SitProcess.RunAsync("score", study.Path);
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            var (elapsedS, peakMb) = Measured(study);
            TestContext.Out.WriteLine(FormattableString.Invariant($"{trials} trials scored in {elapsedS:F1} s, {peakMb:F0} MB"));

            Assert.That(study.Table("trials").Rows, Has.Length.EqualTo(trials));
            Assert.That(elapsedS, Is.LessThan(StartS + (trials * MostSecondsATrial)));
            Assert.That(peakMb, Is.LessThan(OwnMemoryMb + (trials * MemoryATrialMb)));
        }
    }

    private static (double ElapsedS, double PeakMb) Measured(StudyCopy study)
    {
        using var run = JsonDocument.Parse(File.ReadAllBytes(study.File("results/run.json")));
        return (run.RootElement.GetProperty("elapsed_s").GetDouble(), run.RootElement.GetProperty("peak_memory_mb").GetDouble());
    }
}
