using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>What is known of a run's progress: trials done, share, speed, time left. Safe to use from several threads.</summary>
internal sealed class RunProgress
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Dictionary<string, TrialProgress> _trials;
    private long _start;
    private bool _isQueueing;

    public RunProgress(IEnumerable<string> trialIds, TimeProvider time)
    {
        _trials = trialIds.ToDictionary(id => id, id => new TrialProgress(id, TrialStage.Waiting), StringComparer.Ordinal);
        (_time, _start) = (time, time.GetTimestamp());
    }

    /// <summary>Number of trials.</summary>
    public int Trials => Locked(() => _trials.Count);

    /// <summary>Number of trials that have come to an end.</summary>
    public int Done => Locked(() => _trials.Values.Count(IsDone));

    /// <summary>Share of the work that is done, in [0, 1].</summary>
    public double Share => Locked(() => _trials.Count == 0 ? 1 : _trials.Values.Average(ShareOf));

    /// <summary>Frames handled a second since the start.</summary>
    public double FramesPerS => Locked(() =>
        _trials.Values.Where(t => t.Stage != TrialStage.UpToDate).Sum(t => (long)t.FramesDone) / Math.Max(ElapsedS, 0.001));

    /// <summary>Time left if it goes on like this; <see langword="null"/> while that is not known.</summary>
    public TimeSpan? Left
    {
        get
        {
            var share = Share;
            return share > 0 ? TimeSpan.FromSeconds(Math.Ceiling(ElapsedS * (1 - share) / share)) : null;
        }
    }

    private double ElapsedS => _time.GetElapsedTime(_start).TotalSeconds;

    /// <summary>How much of a trial is done, in [0, 1].</summary>
    public static double ShareOf(TrialProgress trial) => trial switch
    {
        _ when IsDone(trial) => 1,
        { Stage: TrialStage.Tracking or TrialStage.Drawing, FramesExpected: > 0 and var expected } => Math.Min(1, trial.FramesDone / (double)expected),
        _ => 0,
    };

    /// <summary>Takes news of a trial. Trials that wait again begin the run's next step, which counts by itself.</summary>
    /// <returns>Whether the trial has just come to an end.</returns>
    public bool Take(TrialProgress news) => Locked(() =>
    {
        var isWaiting = news.Stage == TrialStage.Waiting;
        if (isWaiting && !_isQueueing)
        {
            _trials.Clear();
            _start = _time.GetTimestamp();
        }

        _isQueueing = isWaiting;
        var wasDone = _trials.TryGetValue(news.TrialId, out var old) && IsDone(old);
        _trials[news.TrialId] = news;
        return IsDone(news) && !wasDone;
    });

    private static bool IsDone(TrialProgress trial) => trial.Stage is TrialStage.Tracked or TrialStage.Drawn or TrialStage.UpToDate or TrialStage.Failed;

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
