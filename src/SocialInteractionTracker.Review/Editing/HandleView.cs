namespace SocialInteractionTracker.Review.Editing;

/// <summary>A place of the arena that can be dragged, as the page shows it.</summary>
/// <param name="Id">What requests call it.</param>
/// <param name="Label">What it is.</param>
/// <param name="X">Where it is, px.</param>
/// <param name="Y">Where it is, px.</param>
internal sealed record HandleView(string Id, string Label, double X, double Y);
