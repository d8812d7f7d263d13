namespace SocialInteractionTracker.Review.Guarding;

/// <summary>What a request that cannot be answered is told.</summary>
/// <param name="Error">A sentence: what was found, what was expected, what to do.</param>
internal sealed record ErrorAnswer(string Error);
