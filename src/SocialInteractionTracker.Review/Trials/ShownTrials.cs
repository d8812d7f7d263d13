using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>The names by which the page knows the trials: their ids, or in blind mode numbers in an order by chance.</summary>
/// <remarks>A study is blind from the row in <c>reviews.csv</c> that says so to the one that ends it, also over a restart.</remarks>
internal sealed class ShownTrials
{
    private readonly ImmutableArray<ShownTrial> _trials;

    private readonly Dictionary<string, int> _places;

    private ShownTrials(bool isBlind, ImmutableArray<ShownTrial> trials)
    {
        (IsBlind, _trials) = (isBlind, trials);
        _places = trials.Index().ToDictionary(trial => trial.Item.Trial.TrialId, trial => trial.Index, StringComparer.Ordinal);
    }

    /// <summary>Whether groups, names and classes are hidden.</summary>
    public bool IsBlind { get; }

    /// <summary>All trials, in blind mode in the order in which they are shown.</summary>
    public ImmutableArray<ShownTrial> All => _trials;

    /// <summary>The names of a study's trials.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The names, in blind mode in the order in which trials are shown.</returns>
    public static ShownTrials Of(Study study)
    {
        var last = study.Reviews.LastOrDefault(entry => entry.Verdict is ReviewVerdict.Blinded or ReviewVerdict.Unblinded);
        if (last is not { Verdict: ReviewVerdict.Blinded })
        {
            return new ShownTrials(isBlind: false, [.. study.Trials.Select(trial => new ShownTrial(trial.TrialId, trial.TrialId, trial))]);
        }

        _ = int.TryParse(last.Note, CultureInfo.InvariantCulture, out var seed);
        var shuffled = ShuffledOrder.Of(study.Trials, seed);
        return new ShownTrials(isBlind: true, [.. shuffled.Select((trial, i) => Numbered(trial, i + 1))]);
    }

    /// <summary>The trial of a key.</summary>
    /// <param name="key">The key in an address.</param>
    /// <returns>The trial; <see langword="null"/> if no trial is called so.</returns>
    public ShownTrial? Find(string key) => _trials.FirstOrDefault(trial => trial.Key == key);

    /// <summary>Whether a trial is one of the study's.</summary>
    /// <param name="trialId">Its id.</param>
    /// <returns>True if it is.</returns>
    public bool IsKnown(string trialId) => _places.ContainsKey(trialId);

    /// <summary>What a trial is called.</summary>
    /// <param name="trialId">Its id.</param>
    /// <returns>The trial and its place among all.</returns>
    public (int Place, ShownTrial Trial) Named(string trialId)
    {
        var place = _places[trialId];
        return (place, _trials[place]);
    }

    private static ShownTrial Numbered(StudyTrial trial, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"t{number}"), string.Create(CultureInfo.InvariantCulture, $"Trial {number}"), trial);
}
