using System.Diagnostics;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Shows how a run goes: trials done, percent, frames per second and time left.</summary>
/// <remarks>One line that is rewritten on a terminal; a line every few seconds where output goes to a file.</remarks>
public sealed class ProgressDisplay : IProgress<TrialProgress>
{
    private static readonly TimeSpan TerminalPause = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan FilePause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly TextWriter _error;
    private readonly bool _isTerminal;
    private readonly Dictionary<string, TrialProgress> _trials;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _nextLine;
    private int _lineLength;

    /// <summary>Creates a display.</summary>
    /// <param name="trialIds">The trials of the run.</param>
    /// <param name="error">Where progress goes.</param>
    /// <param name="isTerminal">Whether a line can be rewritten there.</param>
    public ProgressDisplay(IEnumerable<string> trialIds, TextWriter error, bool isTerminal)
    {
        (_error, _isTerminal) = (error, isTerminal);
        _trials = trialIds.ToDictionary(id => id, id => new TrialProgress(id, TrialStage.Waiting));
        _nextLine = isTerminal ? TimeSpan.Zero : FilePause;
    }

    /// <inheritdoc/>
    public void Report(TrialProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
        {
            var isNews = _trials.GetValueOrDefault(value.TrialId)?.Stage != value.Stage;
            _trials[value.TrialId] = value;
            if (isNews && value.Stage is TrialStage.Tracked or TrialStage.Failed)
            {
                Line($"{value.TrialId}: {(value.Stage == TrialStage.Tracked ? $"tracked, {value.FramesDone} frames" : "FAILED")}", isLasting: true);
            }

            if (_clock.Elapsed >= _nextLine)
            {
                _nextLine = _clock.Elapsed + (_isTerminal ? TerminalPause : FilePause);
                Line(Summary(), isLasting: !_isTerminal);
            }
        }
    }

    /// <summary>Takes the rewritten line away.</summary>
    public void Finish()
    {
        lock (_gate)
        {
            Erase();
        }
    }

    /// <summary>The state of the run in one line.</summary>
    /// <returns>Trials, percent, speed, time left and what is being worked on.</returns>
    public string Summary()
    {
        var share = _trials.Values.Average(Share);
        var frames = _trials.Values.Where(t => t.Stage != TrialStage.UpToDate).Sum(t => (long)t.FramesDone);
        var elapsedS = _clock.Elapsed.TotalSeconds;
        var left = share > 0 ? TimeSpan.FromSeconds(Math.Ceiling(elapsedS * (1 - share) / share)) : (TimeSpan?)null;
        var working = _trials.Values.Where(t => t.Stage is TrialStage.Preparing or TrialStage.Tracking).Select(t => $"{t.TrialId} {100 * Share(t):F0} %");
        var done = _trials.Values.Count(t => t.Stage is TrialStage.Tracked or TrialStage.UpToDate or TrialStage.Failed);
        return $"{done}/{_trials.Count} trials, {100 * share:F0} %, {frames / Math.Max(elapsedS, 0.001):F0} frames/s, "
            + $"{(left is null ? "time left unknown" : $"{left:h\\:mm\\:ss} left")}  {string.Join(", ", working)}";
    }

    private static double Share(TrialProgress trial) => trial.Stage switch
    {
        TrialStage.Tracked or TrialStage.UpToDate or TrialStage.Failed => 1,
        TrialStage.Tracking when trial.FramesExpected > 0 => Math.Min(1, trial.FramesDone / (double)trial.FramesExpected),
        _ => 0,
    };

    private void Line(string text, bool isLasting)
    {
        Erase();
        if (isLasting)
        {
            _error.WriteLine(text);
            return;
        }

        var width = Math.Max(20, WindowWidth() - 1);
        var shown = text.Length > width ? text[..width] : text;
        _error.Write(shown);
        _error.Flush();
        _lineLength = shown.Length;
    }

    private void Erase()
    {
        if (_lineLength > 0)
        {
            _error.Write($"\r{new string(' ', _lineLength)}\r");
            _lineLength = 0;
        }
    }

    private static int WindowWidth() => Console.IsErrorRedirected ? 100 : Math.Max(40, Console.WindowWidth);
}
