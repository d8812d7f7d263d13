using System.Globalization;
using SocialInteractionTracker.Pipeline.Running;
using Spectre.Console;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Progress on a terminal: a bar for the run and one for each trial that is being worked on.</summary>
internal sealed class ProgressBars : IProgress<TrialProgress>
{
    private readonly Lock _gate = new();
    private readonly ProgressContext _context;
    private readonly RunProgress _run;
    private readonly ProgressTask _whole;
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    private ProgressBars(ProgressContext context, IEnumerable<string> trialIds)
    {
        (_context, _run) = (context, new RunProgress(trialIds, TimeProvider.System));
        _whole = context.AddTask("starting", maxValue: 1);
    }

    /// <summary>Shows bars while some work goes on, and takes them away when it ends.</summary>
    public static async Task<T> ShowAsync<T>(IEnumerable<string> trialIds, TextWriter error, Func<IProgress<TrialProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return await console.Progress().AutoClear(enabled: true).HideCompleted(enabled: true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => work(new ProgressBars(context, trialIds))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Report(TrialProgress value)
    {
        lock (_gate)
        {
            if (_run.Take(value) && _bars.Remove(value.TrialId, out var ended))
            {
                ended.Value = 1;
                ended.StopTask();
            }
            else if (value.Stage is TrialStage.Preparing or TrialStage.Tracking or TrialStage.Drawing)
            {
                Bar(value.TrialId).Value = RunProgress.ShareOf(value);
            }

            _whole.Value = _run.Share;
            _whole.Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{_run.Done} of {_run.Trials} trials, {_run.FramesPerS:F0} frames/s, {(_run.Left is { } left ? $"{left:h\\:mm\\:ss} left" : "time left not known yet")}");
        }
    }

    private ProgressTask Bar(string trialId)
    {
        if (!_bars.TryGetValue(trialId, out var bar))
        {
            bar = _context.AddTask("  " + Markup.Escape(trialId), maxValue: 1);
            _bars[trialId] = bar;
        }

        return bar;
    }
}
