using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>What the model says of one labelled frame.</summary>
/// <param name="Frame">The frame and its labels.</param>
/// <param name="Keypoints">The surest animal's keypoints in the model's order, px.</param>
public sealed record Prediction(LabelledFrame Frame, ImmutableArray<Keypoint> Keypoints);
