namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>The files of a study are not as they were when a change was begun; nothing was written.</summary>
/// <param name="message">What was found and what to do, a sentence that names no file.</param>
public sealed class StudyConflictException(string message) : Exception(message);
