namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>The distance of a model's keypoint from people's labels in one recording.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Keypoint">The keypoint.</param>
/// <param name="Labelled">Number of labels.</param>
/// <param name="MeanPx">Mean distance, px.</param>
/// <param name="RootMeanSquarePx">Root of the mean squared distance, px.</param>
/// <param name="BodyLengthPx">The recording's median distance of nose and tail base in the labels, px; NaN where they are not labelled.</param>
/// <param name="WithinTwentieth">Share of the labels within 5 % of the body length; NaN without one.</param>
/// <param name="WithinTenth">Share of the labels within 10 % of the body length; NaN without one.</param>
public sealed record KeypointError(
    string Recording, string Keypoint, int Labelled, double MeanPx, double RootMeanSquarePx, double BodyLengthPx, double WithinTwentieth, double WithinTenth)
{
    /// <summary>The mean distance in percent of the body length; NaN without one.</summary>
    public double MeanPercentOfBody => 100 * MeanPx / BodyLengthPx;
}
