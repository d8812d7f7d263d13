using SocialInteractionTracker.Core.Scoring;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Takes what is read and cut of each trial on its way to the scores; called for several subjects at once.</summary>
public interface ITrialOutput
{
    /// <summary>Takes a trial with the calibration that it is scored with, also one that turns out not to be scorable.</summary>
    /// <param name="tracked">The trial.</param>
    void TakeTracked(TrackedTrial tracked);

    /// <summary>Takes a trial that was scored.</summary>
    /// <param name="tracked">The trial.</param>
    /// <param name="scored">What of it is scored.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when it was taken.</returns>
    Task TakeScoredAsync(TrackedTrial tracked, ScoredTrack scored, CancellationToken cancellationToken);
}
