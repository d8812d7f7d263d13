using System.Collections.Concurrent;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What each reviewer changed in each trial since the program was started, to be taken back and made again in order.</summary>
internal sealed class EditHistory
{
    private readonly ConcurrentDictionary<(string Reviewer, string TrialId), Steps> _steps = new();

    /// <summary>What a reviewer changed in a trial.</summary>
    /// <param name="reviewer">Who.</param>
    /// <param name="trialId">The trial.</param>
    /// <returns>The steps.</returns>
    public Steps Of(string reviewer, string trialId) => _steps.GetOrAdd((reviewer, trialId), _ => new Steps());

    /// <summary>Changes that stand and changes that were taken back, the last ones on top.</summary>
    internal sealed class Steps
    {
        /// <summary>Those that stand.</summary>
        public Stack<EditStep> Done { get; } = new();

        /// <summary>Those that were taken back.</summary>
        public Stack<EditStep> Undone { get; } = new();

        /// <summary>Adds a new change; what was taken back before cannot be made again then.</summary>
        /// <param name="step">The change.</param>
        public void Add(EditStep step)
        {
            Done.Push(step);
            Undone.Clear();
        }
    }
}
