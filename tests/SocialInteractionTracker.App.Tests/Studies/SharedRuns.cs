using SocialInteractionTracker.App.Tests.Programs;

namespace SocialInteractionTracker.App.Tests.Studies;

/// <summary>Runs that many tests look at; each is made once, when it is first asked for. Tests read them and change copies.</summary>
internal static class SharedRuns
{
    /// <summary>A pair whose corners are given and an open field whose corners are found.</summary>
    public static readonly string[] FewTrials = ["D1_open_field", "D2_no_target", "D2_target"];

    private static readonly Lazy<FinishedRun> SampleRun = new(() => FinishedRun.Of(StudyCopy.OfSample()));
    private static readonly Lazy<FinishedRun> FewRun = new(() => FinishedRun.Of(StudyCopy.OfSample(FewTrials)));

    /// <summary>The whole sample study, by two workers in a process of its own.</summary>
    public static FinishedRun Sample => SampleRun.Value;

    /// <summary>Three trials of it, likewise.</summary>
    public static FinishedRun Few => FewRun.Value;

    /// <summary>Removes what was made.</summary>
    public static void Dispose()
    {
        foreach (var run in new[] { SampleRun, FewRun }.Where(run => run.IsValueCreated))
        {
            run.Value.Study.Dispose();
        }
    }

    /// <summary>A study that was run, and what the program said.</summary>
    internal sealed record FinishedRun(StudyCopy Study, SitResult Result)
    {
        public static FinishedRun Of(StudyCopy study) =>
            new(study, SitProcess.RunAsync("run", study.Path, "--workers", "2").GetAwaiter().GetResult());

        /// <summary>A copy of the study with its results, to go on from.</summary>
        public StudyCopy Copy()
        {
            Assert.That(Result.ExitCode, Is.Zero, Result.ToString());
            return StudyCopy.Of(Study.Path);
        }
    }
}
