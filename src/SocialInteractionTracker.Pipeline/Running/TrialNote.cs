namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>What is remembered of a trial's last tracking beside its track; losing it costs time or the reason of a failure, never a score.</summary>
public sealed record TrialNote
{
    /// <summary>Size of the video when its checksum was taken, bytes.</summary>
    public required long SourceBytes { get; init; }

    /// <summary>When the video was last written to, as its checksum was taken.</summary>
    public required DateTimeOffset SourceModified { get; init; }

    /// <summary>SHA-256 of the video, lower-case hexadecimal.</summary>
    public required string SourceSha256 { get; init; }

    /// <summary>How long the last tracking took; <see langword="null"/> if it has not ended.</summary>
    public TrialTiming? Timing { get; init; }

    /// <summary>Why the last tracking failed for a fault of the trial's own; <see langword="null"/> if it did not.</summary>
    public NotedFailure? Failure { get; init; }
}
