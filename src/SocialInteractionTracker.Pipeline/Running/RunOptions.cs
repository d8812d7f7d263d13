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

    /// <summary>Is given the scores when the tables are written, while the study is still held; <see langword="null"/> (default) for nobody.</summary>
    public Func<StudyResults, CancellationToken, Task>? AfterScoring { get; init; }
}
