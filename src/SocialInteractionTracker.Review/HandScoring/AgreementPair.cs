using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Review.Trials;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>How two scorers agree on a behaviour, for the page.</summary>
internal sealed record AgreementPair
{
    /// <summary>The zone or behaviour.</summary>
    public required string Behaviour { get; init; }

    /// <summary>The first scorer.</summary>
    public required string First { get; init; }

    /// <summary>The second scorer.</summary>
    public required string Second { get; init; }

    /// <summary>Whether it is of those that a paper tells.</summary>
    public required bool IsMain { get; init; }

    /// <summary>The sentence for a paper.</summary>
    public required string Sentence { get; init; }

    /// <summary>The trials.</summary>
    public required ImmutableArray<AgreementTrial> Trials { get; init; }

    /// <summary>ICC of the time with the ends of its interval; missing where there is none.</summary>
    public double?[]? Icc { get; init; }

    /// <summary>ICC of the number of entries.</summary>
    public double? EntriesIcc { get; init; }

    /// <summary>Kappa frame by frame.</summary>
    public double? Kappa { get; init; }

    /// <summary>The same where borders may be seen a little apart.</summary>
    public double? TolerantKappa { get; init; }

    /// <summary>Bias, lower and upper limit of agreement, and half the widths of the bias's and the limits' intervals, s.</summary>
    public double[]? Differences { get; init; }

    /// <summary>A pair for the page.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="shown">What the page calls the trials.</param>
    /// <param name="point">The point that classes are made of.</param>
    /// <returns>The view.</returns>
    public static AgreementPair Of(ScorerAgreement pair, ShownTrials shown, BodyPoint point) => new()
    {
        Behaviour = pair.Behaviour,
        First = pair.First.Title,
        Second = pair.Second.Title,
        IsMain = pair.IsMain(point),
        Sentence = AgreementSentence.Of(pair),
        Trials = [.. pair.Trials.Select(trial => AgreementTrial.Of(trial, shown.Named(trial.TrialId).Trial))],
        Icc = pair.Time is { } icc ? [icc.Icc, icc.Low, icc.High] : null,
        EntriesIcc = pair.Entries?.Icc,
        Kappa = pair.Kappa?.Kappa,
        TolerantKappa = pair.TolerantKappa?.Kappa,
        Differences = pair.TimeDifference is { } d ? [d.Bias, d.Low, d.High, d.BiasHalfWidth, d.LimitHalfWidth] : null,
    };
}
