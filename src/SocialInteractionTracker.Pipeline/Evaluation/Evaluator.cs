using System.Collections.Immutable;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.Video.Pictures;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>Runs a model on labelled pictures and compares it with the labels.</summary>
/// <param name="model">The model.</param>
/// <param name="scaleOptions">How the pictures' scale is found.</param>
public sealed class Evaluator(PoseModel model, ScaleOptions scaleOptions)
{
    /// <summary>Evaluates the model.</summary>
    /// <param name="labels">The labelled pictures.</param>
    /// <param name="progress">Told the number of pictures done.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>The predictions and their errors.</returns>
    /// <exception cref="Core.UserErrorException">A picture cannot be read, or the model does not fit its manifest.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was stopped.</exception>
    public EvaluationResult Run(LabelTable labels, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var estimator = new ScaleEstimator(model, scaleOptions);
        var scales = ImmutableArray.CreateBuilder<RecordingScale>();
        var predictions = new Dictionary<LabelledFrame, Prediction>(ReferenceEqualityComparer.Instance);
        foreach (var recording in labels.Frames.GroupBy(f => f.Recording).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            ImmutableArray<LabelledPicture> pictures = [.. recording.Select(f => new LabelledPicture(f, PictureFile.ReadGrey(f.Path)))];
            var given = pictures[0].Frame.PxPerCm;
            var scale = estimator.Estimate([.. pictures.Select(p => p.Picture)], given, cancellationToken);
            scales.Add(new RecordingScale(recording.Key, given, scale));
            using var detector = new WholePictureDetector(model, scale);
            foreach (var (frame, picture) in pictures)
            {
                cancellationToken.ThrowIfCancellationRequested();
                predictions[frame] = new Prediction(frame, detector.Detect(picture));
                progress?.Report(predictions.Count);
            }
        }

        ImmutableArray<Prediction> ordered = [.. labels.Frames.Select(frame => predictions[frame])];
        return new EvaluationResult(ordered, scales.ToImmutable(), ErrorTable.Compute(labels, ordered, model.Manifest.Keypoints));
    }
}
