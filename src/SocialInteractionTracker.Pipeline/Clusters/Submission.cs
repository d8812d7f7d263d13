using System.Collections.Immutable;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>Work that was given to a cluster at one time.</summary>
public sealed record Submission
{
    /// <summary>Name of the job array; not used twice.</summary>
    public required string JobName { get; init; }

    /// <summary>Name of the merge job.</summary>
    public required string MergeJobName { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The trials of each task.</summary>
    public required ImmutableArray<ImmutableArray<string>> Tasks { get; init; }

    /// <summary>The scheduler's id of the job array; <see langword="null"/> if the program was stopped before it had it.</summary>
    public string? JobId { get; init; }

    /// <summary>Its id of the merge job.</summary>
    public string? MergeJobId { get; init; }

    /// <summary>The trials of one of this submission's tasks.</summary>
    /// <param name="task">A row of the queue.</param>
    /// <returns>Trial ids; empty for a task of another job.</returns>
    public ImmutableArray<string> TrialsOf(SlurmTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.JobName == JobName && task.Index is { } index && index < Tasks.Length ? Tasks[index] : [];
    }
}
