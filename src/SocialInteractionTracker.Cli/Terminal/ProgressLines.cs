using System.Globalization;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Progress where output goes to a file: a line for each trial that ends, and one every few seconds.</summary>
internal sealed class ProgressLines : IProgress<TrialProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly TextWriter _error;
    private readonly TimeProvider _time;
    private readonly RunProgress _run;
    private long _lastLine;

    public ProgressLines(IEnumerable<string> trialIds, TextWriter error, TimeProvider time)
    {
        (_error, _time, _run) = (error, time, new RunProgress(trialIds, time));
        _lastLine = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Report(TrialProgress value)
    {
        lock (_gate)
        {
            if (_run.Take(value) && value.Stage != TrialStage.UpToDate)
            {
                _error.WriteLine(value.Stage switch
                {
                    TrialStage.Tracked => $"{value.TrialId}: tracked, {value.FramesDone} frames",
                    TrialStage.Drawn => $"{value.TrialId}: overlay made, {value.FramesDone} frames",
                    _ => $"{value.TrialId}: FAILED",
                });
            }
            else if (_time.GetElapsedTime(_lastLine) >= Pause)
            {
                _error.WriteLine(Summary());
            }
            else
            {
                return;
            }

            _lastLine = _time.GetTimestamp();
        }
    }

    private string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_run.Done}/{_run.Trials} trials, {100 * _run.Share:F0} %, {_run.FramesPerS:F0} frames/s, {(_run.Left is { } left ? $"{left:h\\:mm\\:ss} left" : "time left not known yet")}");
}
