namespace SocialInteractionTracker.Review.Editing;

/// <summary>A number that a change makes another.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">What it was, with its unit.</param>
/// <param name="After">What it is then, with its unit.</param>
internal sealed record NumberChange(string Name, string Before, string After);
