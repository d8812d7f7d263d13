using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>A labelled frame and its pixels.</summary>
/// <param name="Frame">The labels.</param>
/// <param name="Picture">The pixels.</param>
public sealed record LabelledPicture(LabelledFrame Frame, LumaPicture Picture);
