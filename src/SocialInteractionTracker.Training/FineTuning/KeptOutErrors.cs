using System.Collections.Immutable;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Evaluation;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>The errors of a model on frames kept out, as the program runs it: both networks, their 8-bit files.</summary>
/// <param name="Rows">One row a recording and keypoint.</param>
internal sealed record KeptOutErrors(ImmutableArray<KeypointError> Rows)
{
    /// <summary>Measures a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="keptOut">The frames.</param>
    /// <param name="cancellationToken">Stops the measurement.</param>
    /// <returns>Its errors.</returns>
    public static KeptOutErrors Measure(PoseModel model, LabelTable keptOut, CancellationToken cancellationToken) =>
        new(new Evaluator(model, new ScaleOptions()).Run(keptOut, progress: null, cancellationToken).Errors);

    /// <summary>Whether every recording's body length is known, so that errors can be told in percent of it.</summary>
    public bool HasBodyLengths => Rows.All(r => double.IsFinite(r.BodyLengthPx));

    /// <summary>Number of labelled keypoints.</summary>
    public int Labelled => Rows.Sum(r => r.Labelled);

    /// <summary>Mean over all labelled keypoints: percent of the body length if that is known, else px.</summary>
    public double Mean => Rows.Sum(r => r.Labelled * (HasBodyLengths ? r.MeanPercentOfBody : r.MeanPx)) / Labelled;

    /// <summary>What <see cref="Mean"/> is measured in.</summary>
    public string Unit => HasBodyLengths ? "% of the body length" : "px";
}
