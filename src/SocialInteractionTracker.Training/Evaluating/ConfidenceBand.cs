namespace SocialInteractionTracker.Training.Evaluating;

/// <summary>How many of the keypoints that a model gave a certain confidence were right.</summary>
/// <param name="Least">Least confidence of the band.</param>
/// <param name="Most">Confidence it ends before; the last band holds 1 too.</param>
/// <param name="Count">Number of keypoints in it.</param>
/// <param name="MeanConfidence">Their mean confidence; NaN if there are none.</param>
/// <param name="RightShare">Share within a twentieth of the body length; NaN if there are none.</param>
internal sealed record ConfidenceBand(double Least, double Most, int Count, double MeanConfidence, double RightShare)
{
    // The band round 0.9 is what a promise such as "of keypoints given 0.9, 90 % are right" is checked on.
    private static readonly double[] Limits = [0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.95, 1];

    /// <summary>Sorts judgements into bands.</summary>
    /// <param name="judgements">The judgements; keypoints that were not given are left out.</param>
    /// <returns>All bands in rising order.</returns>
    public static IEnumerable<ConfidenceBand> Of(IReadOnlyCollection<KeypointJudgement> judgements) =>
        Limits.Zip(Limits.Skip(1), (least, most) =>
        {
            KeypointJudgement[] inside = [.. judgements.Where(j => !j.IsMissing && j.Confidence >= least && (j.Confidence < most || most == Limits[^1]))];
            return inside.Length == 0
                ? new ConfidenceBand(least, most, 0, double.NaN, double.NaN)
                : new ConfidenceBand(least, most, inside.Length, inside.Average(j => j.Confidence), inside.Count(j => j.ErrorOfBody <= ErrorSummary.Right) / (double)inside.Length);
        });
}
