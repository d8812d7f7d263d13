using SocialInteractionTracker.Reporting.Groups;
using static SocialInteractionTracker.Reporting.Pages.Methods.Words;

namespace SocialInteractionTracker.Reporting.Pages.Methods;

/// <summary>How groups were compared, as sentences of a methods section.</summary>
internal static class StatisticsText
{
    /// <summary>The sentences.</summary>
    /// <param name="statistics">The statistics of the report.</param>
    /// <returns>The sentences, only of what was computed.</returns>
    public static IEnumerable<string> Of(GroupStatistics statistics)
    {
        var (hasPairs, hasOverall) = (statistics.Comparisons.Any(c => c.Welch is not null || c.MannWhitney is not null), statistics.Comparisons.Any(c => c.Overall is not null));
        if (hasPairs)
        {
            yield return "Animals were the unit of analysis. Groups were compared by Welch's t test and, without assuming a distribution, by the Mann-Whitney test (exact below 50 animals a group without ties, else the normal approximation with corrections for ties and continuity) with the Hodges-Lehmann shift; effect sizes are Hedges' g. Tests are two-sided, intervals 95 %.";
        }

        if (hasOverall)
        {
            yield return "All groups together were compared by the Kruskal-Wallis test, and the p values of pairs of groups adjusted by Holm's method for each measure.";
        }

        if (statistics.Susceptible.Any(s => s.Test is not null))
        {
            yield return "Counts of susceptible animals were compared by Fisher's exact test, controls being counted by what they would have been called.";
        }

        if (statistics.Correlations.Any(c => c.Pearson is not null))
        {
            yield return $"Correlations with {And([.. statistics.Correlations.Select(c => c.Column).Distinct()])} are Pearson's and Spearman's, their p values adjusted by the method of Benjamini and Hochberg over all measures and columns.";
        }

        if (hasPairs)
        {
            yield return "No correction was made for testing several measures.";
        }
    }
}
