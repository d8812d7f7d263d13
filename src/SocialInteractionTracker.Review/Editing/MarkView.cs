namespace SocialInteractionTracker.Review.Editing;

/// <summary>Where the subject was marked.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="X">Where, px.</param>
/// <param name="Y">Where, px.</param>
internal sealed record MarkView(int Frame, double X, double Y);
