namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>A file of a study that gets another text.</summary>
/// <param name="Name">Its name in the study, with <c>/</c>.</param>
/// <param name="Before">Its text before; empty if it was absent.</param>
/// <param name="After">Its text then.</param>
public sealed record FileChange(string Name, string Before, string After);
