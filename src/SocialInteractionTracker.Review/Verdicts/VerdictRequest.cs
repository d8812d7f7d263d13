namespace SocialInteractionTracker.Review.Verdicts;

/// <summary>A verdict that a reviewer gives, or the reason for which the study is unblinded.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Verdict"><c>accept</c>, <c>correct</c> or <c>exclude</c>; not given to unblind.</param>
/// <param name="Note">The reason; needed for all but <c>accept</c>.</param>
internal sealed record VerdictRequest(string? Reviewer, string? Verdict, string? Note);
