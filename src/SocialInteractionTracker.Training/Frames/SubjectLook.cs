namespace SocialInteractionTracker.Training.Frames;

/// <summary>What a subject and its scene look like.</summary>
/// <param name="Coat">Its fur, such as <c>black</c>.</param>
/// <param name="Light">The light, such as <c>infra-red</c>.</param>
public sealed record SubjectLook(string Coat, string Light);
