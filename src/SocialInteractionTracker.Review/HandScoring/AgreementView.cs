using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Review.Trials;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>How all who scored agree, for the page.</summary>
/// <param name="Pairs">One entry a behaviour and pair of scorers.</param>
/// <param name="Zones">How pairs of scorers agree on which of the zones the animal is in, a sentence each.</param>
/// <param name="LeftOut">Passes that count nowhere, a sentence each.</param>
/// <param name="References">What the numbers are.</param>
internal sealed record AgreementView(ImmutableArray<AgreementPair> Pairs, ImmutableArray<string> Zones, ImmutableArray<string> LeftOut, string References)
{
    private const double Percent = 100;

    /// <summary>The view of a study's agreement.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="shown">What the page calls the trials.</param>
    /// <param name="point">The point that classes are made of.</param>
    /// <returns>The view.</returns>
    public static AgreementView Of(StudyAgreement agreement, ShownTrials shown, BodyPoint point) => new(
        [.. agreement.Behaviours.Select(pair => AgreementPair.Of(pair, shown, point))],
        [.. agreement.Zones.Select(Sentence)],
        shown.IsBlind ? [] : agreement.LeftOut,
        AgreementSentence.References);

    private static string Sentence(ZonesAgreement zones) => FormattableString.Invariant(
        $"{zones.First.Title} and {zones.Second.Title}, over {string.Join(", ", zones.Zones).Replace('_', ' ')} and elsewhere: kappa {zones.Kappa.Kappa:0.000} ({zones.Kappa.Words ?? "both say the same throughout"}), agreed in {Percent * zones.Kappa.AgreedShare:0.0} % of {zones.Kappa.Total:0} s, {zones.Trials} trials.");
}
