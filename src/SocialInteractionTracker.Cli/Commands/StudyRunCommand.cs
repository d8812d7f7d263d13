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

    /// <summary>Makes nothing of the scores but the tables.</summary>
    public static Task NoReport(StudyResults results, int workers, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<int> ExecuteAsync(
        string folder, RunOptions options, bool isJson, Streams streams, CancellationToken cancellationToken)
    {
        var study = StudyLoader.Load(folder);
        var asked = study.Trials.Where(trial => options.TrialIds.Count == 0 || options.TrialIds.Contains(trial.TrialId));
        string[] trialIds = [.. asked.Select(trial => trial.TrialId)];
        var hadReport = false;
        var whole = options with { BeforeTables = () => hadReport = ReportWriter.Remove(study) };
        var report = Console.IsErrorRedirected
            ? await Run(new ProgressLines(trialIds, streams.Error, TimeProvider.System)).ConfigureAwait(false)
            : await ProgressBars.ShowAsync(trialIds, streams.Error, Run).ConfigureAwait(false);
        RunPrinter.Print(study, report, isJson, streams);
        if (hadReport && !File.Exists(new ResultsFolder(study.Folder).Report))
        {
            streams.Error.WriteLine("removed: results/report.html, plots/ and the tables of groups: they told of earlier scores. `sit report` makes them of these.");
        }

        return report.Failures.IsEmpty ? ExitCodes.Done : ExitCodes.SomeTrialsFailed;

        Task<RunReport> Run(IProgress<TrialProgress> progress) =>
            Task.Run(() => StudyRunner.RunAsync(study, whole, progress, cancellationToken), cancellationToken);
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
