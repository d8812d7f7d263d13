namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>What a submission did, or would do.</summary>
/// <param name="Status">How far the study was before it.</param>
/// <param name="Submission">What was given to the cluster; <see langword="null"/> if there is nothing to do, or for a dry run.</param>
/// <param name="TrackScript">The script of the job array; <see langword="null"/> if there is nothing to do.</param>
/// <param name="MergeScript">The script of the merge job; <see langword="null"/> if there is nothing to do.</param>
public sealed record SubmitResult(ClusterStatus Status, Submission? Submission, string? TrackScript, string? MergeScript);
