using System.Collections.Immutable;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Evaluation;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Training.Evaluating;

/// <summary>Judges a model, as the program runs it, on frames that people labelled.</summary>
internal static class LabelledJudge
{
    /// <summary>Judges the model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="scale">The scales that are given are taken times this, to see how much of a wrong scale is borne.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One judgement a labelled keypoint that the model knows.</returns>
    public static ImmutableArray<KeypointJudgement> Run(PoseModel model, LabelTable labels, double scale, CancellationToken cancellationToken)
    {
        var scaled = labels with { Frames = [.. labels.Frames.Select(f => f with { PxPerCm = f.PxPerCm * scale })] };
        var result = new Evaluator(model, new ScaleOptions()).Run(scaled, progress: null, cancellationToken);
        var bodyPx = result.Errors.GroupBy(e => e.Recording).ToDictionary(g => g.Key, g => g.First().BodyLengthPx, StringComparer.Ordinal);
        return [.. result.Predictions.SelectMany(p => Judge(p, model.Manifest.Keypoints, scaled.Keypoints, bodyPx))];
    }

    private static IEnumerable<KeypointJudgement> Judge(
        Prediction prediction, ImmutableArray<string> keypoints, ImmutableArray<string> labels, Dictionary<string, double> bodyPx)
    {
        foreach (var (name, found) in keypoints.Zip(prediction.Keypoints))
        {
            var label = labels.IndexOf(name);
            if (label >= 0 && !prediction.Frame.Positions[label].IsMissing)
            {
                var recording = prediction.Frame.Recording;
                var errorPx = found.Position.DistanceTo(prediction.Frame.Positions[label]);
                yield return new KeypointJudgement(recording, string.Empty, string.Empty, name, errorPx, bodyPx[recording], found.Confidence);
            }
        }
    }
}
