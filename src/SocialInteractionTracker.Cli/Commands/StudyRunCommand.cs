using System.CommandLine;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Reporting;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary>What <c>run</c>, <c>track</c>, <c>score</c> and <c>report</c> have in common.</summary>
internal static class StudyRunCommand
{
    /// <summary>What is made of the scores.</summary>
    internal delegate Task Finish(StudyResults results, int workers, CancellationToken cancellationToken);

    public static Command Create(string name, string description, RunSteps steps, Finish finish)
    {
        var study = StudyArgument.Study();
        var workers = StudyArgument.Workers();
        var json = StudyArgument.Json();
        var wait = StudyArgument.Wait();
        var command = new Command(name, description) { study, workers, json, wait };
        var (trials, force, limits) = (StudyArgument.Trials(), Force(), MeasureLimits());
        if (steps.HasFlag(RunSteps.Track) || steps.HasFlag(RunSteps.Overlay))
        {
            command.Add(trials);
            command.Add(force);
        }

        if (steps.HasFlag(RunSteps.Track))
        {
            command.Add(limits);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var threads = parsed.GetValue(workers);
            var options = new RunOptions
            {
                Steps = steps,
                Workers = threads,
                AfterScoring = (results, token) => finish(results, threads, token),
                TrialIds = parsed.GetValue(trials) ?? [],
                Force = parsed.GetValue(force),
                Wait = TimeSpan.FromMinutes(parsed.GetValue(wait)),
                MeasureLimits = parsed.GetValue(limits),
            };
            var streams = new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return ExecuteAsync(parsed.GetRequiredValue(study), options, parsed.GetValue(json), streams, cancellationToken);
        });
        return command;
    }

    /// <summary>Makes the figures and the report.</summary>
    public static Task Report(StudyResults results, int workers, CancellationToken cancellationToken) =>
        ReportWriter.WriteAsync(results, new ReportOptions { Workers = workers }, cancellationToken);

    /// <summary>Leaves no report of other scores behind.</summary>
    public static Task NoReport(StudyResults results, int workers, CancellationToken cancellationToken)
    {
        ReportWriter.Remove(results.Study);
        return Task.CompletedTask;
    }

    private static async Task<int> ExecuteAsync(
        string folder, RunOptions options, bool isJson, Streams streams, CancellationToken cancellationToken)
    {
        var study = StudyLoader.Load(folder);
        var asked = study.Trials.Where(trial => options.TrialIds.Count == 0 || options.TrialIds.Contains(trial.TrialId));
        string[] trialIds = [.. asked.Select(trial => trial.TrialId)];
        var report = Console.IsErrorRedirected
            ? await Run(new ProgressLines(trialIds, streams.Error, TimeProvider.System)).ConfigureAwait(false)
            : await ProgressBars.ShowAsync(trialIds, streams.Error, Run).ConfigureAwait(false);
        RunPrinter.Print(study, report, isJson, streams);
        return report.Failures.IsEmpty ? ExitCodes.Done : ExitCodes.SomeTrialsFailed;

        Task<RunReport> Run(IProgress<TrialProgress> progress) =>
            Task.Run(() => StudyRunner.RunAsync(study, options, progress, cancellationToken), cancellationToken);
    }

    private static Option<bool> Force() => new("--force")
    {
        Description = "Make again what is up to date.",
    };

    private static Option<bool> MeasureLimits() => new("--measure-limits")
    {
        Description = "Time decoding alone and the networks alone on every video too; written to results/run.json.",
    };
}
