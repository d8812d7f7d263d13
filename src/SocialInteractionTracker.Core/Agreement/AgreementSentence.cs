using System.Globalization;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>Agreement as a sentence for a paper.</summary>
public static class AgreementSentence
{
    /// <summary>What the sentences' numbers are, with the sources to cite.</summary>
    public const string References =
        "ICC(2,1): absolute agreement of single scores, two-way random effects (Shrout and Fleiss 1979), interval by McGraw and Wong 1996, words by Koo and Li 2016. "
        + "Bias and limits of agreement with 95 % intervals: Bland and Altman 1986. Kappa: Cohen 1960, words by Landis and Koch 1977. "
        + "Human scorers saw neither the program's results nor each other's.";

    private const double Percent = 100;

    /// <summary>The sentence for two scorers and one behaviour.</summary>
    /// <param name="agreement">How they agree.</param>
    /// <returns>One sentence; it says so where there are too few trials for a coefficient.</returns>
    public static string Of(ScorerAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var behaviour = agreement.Behaviour.Replace('_', ' ');
        var time = agreement.IsZone ? $"the time in the zone '{behaviour}'" : $"the time of '{behaviour}'";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Agreement {Scorers(agreement)} over {Count(agreement.Trials.Length, "trial")} was {Icc(agreement.Time, agreement.Trials.Length)} for {time}{Differences(agreement)}; {Entries(agreement)}{Frames(agreement.Kappa)}.");
    }

    private static string Scorers(ScorerAgreement agreement) => (agreement.First, agreement.Second) switch
    {
        ({ IsProgram: true } program, var person) => $"between the {program.Title} and a human scorer blind to its results ({person.Name})",
        var (first, second) when first.Person == second.Person => $"between two passes of one human scorer ({first.Name}, passes {first.Pass} and {second.Pass})",
        var (first, second) => $"between two human scorers ({first.Title} and {second.Title})",
    };

    private static string Icc(IntraclassCorrelation? icc, int trials) => icc switch
    {
        null when trials < 2 => "without an ICC, which needs two trials or more,",
        null => "without an ICC, as no value differs,",
        { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"ICC(2,1) = {icc.Icc:F3} (95 % CI {low:F3} to {high:F3}; {icc.IntervalWords})"),
        _ => "ICC(2,1) = 1 (all values are the same)",
    };

    private static string Differences(ScorerAgreement agreement) => agreement.TimeDifference is not { } d ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $", with a bias ({agreement.First.Title} less {agreement.Second.Title}) of {d.Bias:F2} s (95 % CI {d.Bias - d.BiasHalfWidth:F2} to {d.Bias + d.BiasHalfWidth:F2}) and 95 % limits of agreement from {d.Low:F2} s (95 % CI {d.Low - d.LimitHalfWidth:F2} to {d.Low + d.LimitHalfWidth:F2}) to {d.High:F2} s (95 % CI {d.High - d.LimitHalfWidth:F2} to {d.High + d.LimitHalfWidth:F2})");

    private static string Entries(ScorerAgreement agreement)
    {
        var counts = agreement.EntryCounts;
        var same = counts.Identical == counts.Trials ? "was the same in all trials" : string.Create(
            CultureInfo.InvariantCulture, $"was the same in {counts.Identical} and differed by at most one in {counts.WithinOne} of {Count(counts.Trials, "trial")}");
        return $"the number of {(agreement.IsZone ? "entries" : "bouts")} {same}"
            + (counts.Identical < counts.Trials && agreement.Entries is { } icc ? $", {Icc(icc, counts.Trials)}" : "");
    }

    private static string Frames(FramewiseKappa? kappa) => kappa switch
    {
        null => "",
        { Kappa: { } value } => string.Create(CultureInfo.InvariantCulture, $"; frame by frame, Cohen's kappa was {value:F3} ({kappa.Words}), with agreement in {Percent * kappa.AgreedShare:F1} % of {kappa.ComparedS:F0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"; frame by frame, both said the same throughout, so that there is no kappa"),
    };

    private static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
