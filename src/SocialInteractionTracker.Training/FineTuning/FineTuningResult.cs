using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>What came of a fine-tuning.</summary>
/// <param name="Learnt">Number of frames learnt from.</param>
/// <param name="KeptOut">Number of frames kept out.</param>
/// <param name="Before">The models there were, each with its errors on the frames kept out: the one that learning started from, and one of the new model's name if there was one.</param>
/// <param name="After">The new model's errors on them.</param>
internal sealed record FineTuningResult(
    int Learnt, int KeptOut, ImmutableArray<(string Manifest, KeptOutErrors Errors)> Before, KeptOutErrors After)
{
    /// <summary>The best model there was.</summary>
    public (string Manifest, KeptOutErrors Errors) BestBefore => Before.MinBy(b => b.Errors.Mean);

    /// <summary>Whether the new model is better than every one there was; otherwise nothing was written.</summary>
    public bool IsBetter => After.Mean < BestBefore.Errors.Mean;
}
