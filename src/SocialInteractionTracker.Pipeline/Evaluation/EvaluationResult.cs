using System.Collections.Immutable;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>How well a model agrees with people's labels.</summary>
/// <param name="Predictions">One a labelled frame, in the order of the labels.</param>
/// <param name="Scales">The scale each recording was seen at, px/cm, in order of the recordings' names.</param>
/// <param name="Errors">One row a recording and keypoint that both label and model have, in order of recording and the model's keypoints.</param>
public sealed record EvaluationResult(
    ImmutableArray<Prediction> Predictions, ImmutableArray<RecordingScale> Scales, ImmutableArray<KeypointError> Errors);
