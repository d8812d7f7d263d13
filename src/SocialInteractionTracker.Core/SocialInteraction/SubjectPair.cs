namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>The two social-interaction trials of one subject.</summary>
public sealed record SubjectPair
{
    /// <summary>The subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Whether the subject belongs to a control group.</summary>
    public bool IsControl { get; init; }

    /// <summary>The cohort; <see langword="null"/> or empty if none is given (those form one cohort).</summary>
    public string? Cohort { get; init; }

    /// <summary>The trial with an empty enclosure; <see langword="null"/> if it is missing.</summary>
    public SessionEvidence? NoTarget { get; init; }

    /// <summary>The trial with an animal in the enclosure; <see langword="null"/> if it is missing.</summary>
    public SessionEvidence? Target { get; init; }
}
