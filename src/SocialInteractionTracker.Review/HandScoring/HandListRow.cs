namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>A trial in the list of those who score by hand.</summary>
/// <param name="Key">What addresses call it.</param>
/// <param name="Title">What the page calls it.</param>
/// <param name="HasVideo">Whether there is a video.</param>
/// <param name="Finished">How often the person who asks has finished it.</param>
/// <param name="IsBegun">Whether that person has a pass that is not finished.</param>
internal sealed record HandListRow(string Key, string Title, bool HasVideo, int Finished, bool IsBegun);
