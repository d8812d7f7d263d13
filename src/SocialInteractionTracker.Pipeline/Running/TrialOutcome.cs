namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>What became of a trial in a run.</summary>
/// <param name="TrialId">The trial.</param>
/// <param name="Stage"><see cref="TrialStage.Tracked"/>, <see cref="TrialStage.Drawn"/>, <see cref="TrialStage.Removed"/>, <see cref="TrialStage.UpToDate"/> or <see cref="TrialStage.Failed"/>.</param>
/// <param name="Failure">Why it failed, as a sentence; <see langword="null"/> if it did not.</param>
public sealed record TrialOutcome(string TrialId, TrialStage Stage, string? Failure = null)
{
    /// <summary>How long the work took, s; 0 if none was needed.</summary>
    public double ElapsedS { get; init; }
}
