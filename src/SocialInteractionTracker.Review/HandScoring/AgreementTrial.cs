using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Review.Trials;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>What two scorers saw of a behaviour in one trial, for the page.</summary>
/// <param name="Key">What addresses call the trial.</param>
/// <param name="Title">What the page calls it.</param>
/// <param name="FirstS">Time as the first saw it, s.</param>
/// <param name="SecondS">Time as the second saw it, s.</param>
/// <param name="Kappa">Kappa frame by frame; <see langword="null"/> if both say the same throughout.</param>
internal sealed record AgreementTrial(string Key, string Title, double FirstS, double SecondS, double? Kappa)
{
    /// <summary>Entries or bouts as the first saw them.</summary>
    public int FirstEntries { get; init; }

    /// <summary>Entries or bouts as the second saw them.</summary>
    public int SecondEntries { get; init; }

    /// <summary>A trial for the page.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="shown">What the page calls it.</param>
    /// <returns>The view.</returns>
    public static AgreementTrial Of(TrialAgreement trial, ShownTrial shown) =>
        new(shown.Key, shown.Title, trial.First.TimeS, trial.Second.TimeS, trial.Kappa?.Kappa)
        {
            FirstEntries = trial.First.Entries,
            SecondEntries = trial.Second.Entries,
        };
}
