using SocialInteractionTracker.Pipeline.Evaluation;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>Puts the errors before and after fine-tuning side by side.</summary>
internal static class ErrorPairs
{
    /// <summary>Pairs the rows of the best model there was with those of the new one.</summary>
    /// <param name="result">The fine-tuning.</param>
    /// <returns>The pairs of the same recording and keypoint, in order.</returns>
    public static IEnumerable<(KeypointError Before, KeypointError After)> Of(FineTuningResult result)
    {
        var before = result.BestBefore.Errors.Rows.ToDictionary(r => (r.Recording, r.Keypoint));
        return result.After.Rows.Where(r => before.ContainsKey((r.Recording, r.Keypoint))).Select(r => (before[(r.Recording, r.Keypoint)], r));
    }
}
