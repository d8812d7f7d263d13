using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>How a run works; nothing here changes a result.</summary>
public sealed record RunOptions
{
    /// <summary>Threads that work side by side; default all processors the process may use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Workers
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Workers)); field = value; }
    } = Environment.ProcessorCount;

    /// <summary>Trials that are worked on at once, for the note on memory; set by the run itself.</summary>
    public int SideBySide { get; init; } = 1;

    /// <summary>How long to wait for another run on the same study to end; default 0, not at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan Wait
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(Wait)); field = value; }
    }

    /// <summary>Which steps are taken; default all.</summary>
    public RunSteps Steps { get; init; } = RunSteps.All;

    /// <summary>The trials to track; empty for all.</summary>
    public IReadOnlyCollection<string> TrialIds { get; init; } = [];

    /// <summary>Whether to track again what is up to date.</summary>
    public bool Force { get; init; }

    /// <summary>Whether to time decoding alone and the networks alone on every video, to know how far tracking is from them.</summary>
    public bool MeasureLimits { get; init; }

    /// <summary>Where the pose models are; default beside the program.</summary>
    public string ModelsFolder { get; init; } = ModelsFolders.Default();

    /// <summary>What others must leave alone meanwhile. Named trials are tracked beside others, as by the tasks of a cluster.</summary>
    public StudyHold Hold =>
        (Steps.HasFlag(RunSteps.Score) ? StudyHold.Tables : 0)
        | (!Steps.HasFlag(RunSteps.Track) ? 0 : IsBesideOthers ? StudyHold.SomeTracks : StudyHold.Tracks);

    /// <summary>Whether this is one of several processes that track a study together.</summary>
    public bool IsBesideOthers => Steps == RunSteps.Track && TrialIds.Count > 0;

    /// <summary>Is called before tables are replaced, while the study is held, to take away what tells of the earlier ones; <see langword="null"/> (default) for nobody.</summary>
    public Action? BeforeTables { get; init; }

    /// <summary>Is given the scores when the tables are written, while the study is still held; <see langword="null"/> (default) for nobody.</summary>
    public Func<StudyResults, CancellationToken, Task>? AfterScoring { get; init; }
}
