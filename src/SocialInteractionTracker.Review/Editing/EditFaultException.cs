namespace SocialInteractionTracker.Review.Editing;

/// <summary>A change that cannot be taken.</summary>
/// <param name="message">What was found and what was expected, a sentence that names no file and no trial.</param>
internal sealed class EditFaultException(string message) : Exception(message);
