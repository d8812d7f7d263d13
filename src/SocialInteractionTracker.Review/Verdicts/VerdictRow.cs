using SocialInteractionTracker.Storage.Reviews;

namespace SocialInteractionTracker.Review.Verdicts;

/// <summary>What a reviewer said of a trial, as the page shows it.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Time">When.</param>
/// <param name="Verdict"><c>accept</c>, <c>correct</c> or <c>exclude</c>.</param>
/// <param name="Note">The reason or remark.</param>
internal sealed record VerdictRow(string Reviewer, DateTimeOffset Time, string Verdict, string Note)
{
    /// <summary>A row for the page.</summary>
    /// <param name="entry">What was said.</param>
    /// <returns>The row.</returns>
    public static VerdictRow Of(ReviewEntry entry) => new(entry.Reviewer, entry.Time, ReviewJournal.Name(entry.Verdict), entry.Note);
}
