using System.Collections.Immutable;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>How far a study is on a cluster. Every trial with a video of its own is in one of the lists; all are in ordinal order.</summary>
public sealed record ClusterStatus
{
    /// <summary>Trials whose track is there and up to date.</summary>
    public required ImmutableArray<string> Tracked { get; init; }

    /// <summary>Trials that a node has, not tracked yet.</summary>
    public required ImmutableArray<string> Running { get; init; }

    /// <summary>Trials that wait in the queue.</summary>
    public required ImmutableArray<string> Waiting { get; init; }

    /// <summary>Trials that neither are tracked nor in the queue and whose last attempt failed, with its reason.</summary>
    public required ImmutableArray<(string TrialId, string Reason)> Failed { get; init; }

    /// <summary>Trials that are neither tracked nor in the queue.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Jobs and tasks of the study in the queue, merge jobs too.</summary>
    public required ImmutableArray<SlurmTask> Queue { get; init; }

    /// <summary>Why the queue is not known; <see langword="null"/> if it is.</summary>
    public string? QueueUnknown { get; init; }

    /// <summary>What a submission would take: missing and failed ones.</summary>
    public ImmutableArray<string> ToSubmit => [.. Missing.Concat(Failed.Select(f => f.TrialId)).Order(StringComparer.Ordinal)];
}
