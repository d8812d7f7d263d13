namespace SocialInteractionTracker.Storage.Reviews;

/// <summary>A row of <c>reviews.csv</c>: who said what of a trial, and when.</summary>
/// <param name="TrialId">The trial; <see langword="null"/> where the row is about the whole study.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="Time">When.</param>
/// <param name="Verdict">What.</param>
/// <param name="Note">The reason or remark; may be empty.</param>
public sealed record ReviewEntry(string? TrialId, string Reviewer, DateTimeOffset Time, ReviewVerdict Verdict, string Note)
{
    /// <summary>Whether the reviewer saw neither group nor name nor class.</summary>
    public bool IsBlind { get; init; }
}
