using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>The groups in numbers: summaries, comparisons, susceptible counts, correlations.</summary>
internal static class GroupsSection
{
    private const string NotEnough = "not enough animals";

    /// <summary>The section.</summary>
    /// <param name="statistics">The statistics.</param>
    /// <returns>The section with its heading.</returns>
    public static Html Of(GroupStatistics statistics) => Html.Of($"""
        <section id="groups"><h2>Groups</h2>
        <p class="note">Animals without the measure (withheld, failed, not tested) are not in n. Intervals are 95 %. With more than two groups, p is adjusted by Holm over the pairs. All digits are in <code>groups.csv</code>, <code>comparisons.csv</code>, <code>susceptible.csv</code> and <code>correlations.csv</code>.</p>
        {Summaries(statistics)}{Comparisons(statistics)}{Susceptible(statistics)}{Correlations(statistics)}{NotRead(statistics)}</section>

        """);

    private static Html Summaries(GroupStatistics statistics) => statistics.Groups.IsEmpty
        ? Html.Of($"<p>Nothing was measured in any group.</p>")
        : DataTable.Of(
            "What the groups are like.",
            ["Group", "n", "without", "Mean", "SD", "SEM", "Median", "Quartiles", "Range"],
            statistics.Groups.GroupBy(row => row.Measure).Select(same => (same.Key.Heading, same.Select(row => new[]
            {
                row.Group.Name, $"{row.Summary.N}", $"{row.Missing}",
                NumberText.Of(row.Summary.Mean), NumberText.Of(row.Summary.Sd), NumberText.Of(row.Summary.Sem), NumberText.Of(row.Summary.Median),
                row.Summary.N == 0 ? NumberText.None : $"{NumberText.Of(row.Summary.LowerQuartile)} to {NumberText.Of(row.Summary.UpperQuartile)}",
                row.Summary.N == 0 ? NumberText.None : $"{NumberText.Of(row.Summary.Minimum)} to {NumberText.Of(row.Summary.Maximum)}",
            }))),
            textColumns: 1);

    private static Html Comparisons(GroupStatistics statistics)
    {
        if (statistics.Comparisons.IsEmpty)
        {
            return Html.Of($"<p>There is only one group, so there is nothing to compare.</p>");
        }

        var hasOverall = statistics.Comparisons.Any(row => row.Overall is not null);
        var adjusted = hasOverall ? " (Holm)" : "";
        return DataTable.Of(
            "Each pair of groups: the first less the second.",
            ["Groups", "n", "Mean difference", "Hedges' g", "Welch t", "p" + adjusted, "Hodges-Lehmann shift", "Mann-Whitney p" + adjusted],
            statistics.Comparisons.GroupBy(row => row.Measure).Select(same => (Heading(same.Key, same.First()), same.Select(row => (string[])
            [
                $"{row.A.Name} \u2212 {row.B.Name}", $"{row.CountA}, {row.CountB}", .. ParametricCells(row, hasOverall), .. RankCells(row, hasOverall),
            ]))),
            textColumns: 1);
    }

    /// <summary>A measure, with the test of all groups together where there are more than two.</summary>
    private static string Heading(Measure measure, ComparisonRow any) => any.Overall is { } overall
        ? FormattableString.Invariant($"{measure.Heading}: Kruskal-Wallis H({overall.Df}) = {overall.H:0.00}, p {PWords(overall.P)}")
        : measure.Heading;

    private static string PWords(double? p) => p is null ? "unknown" : NumberText.P(p) is ['<', ..] and var small ? small : $"= {NumberText.P(p)}";

    private static string[] ParametricCells(ComparisonRow row, bool isAdjusted) => row.Welch is null
        ? [Math.Min(row.CountA, row.CountB) < 2 ? NotEnough : "no variation", NumberText.None, NumberText.None, NumberText.None]
        :
        [
            NumberText.Interval(row.Welch.Difference, row.Welch.Low, row.Welch.High),
            NumberText.Interval(row.Effect?.G, row.Effect?.Low, row.Effect?.High),
            FormattableString.Invariant($"t({row.Welch.Df:0.0}) = {row.Welch.T:0.00}"),
            NumberText.P(isAdjusted ? row.WelchHolm : row.Welch.P),
        ];

    private static string[] RankCells(ComparisonRow row, bool isAdjusted) =>
    [
        row.MannWhitney is null ? NotEnough : NumberText.Interval(row.MannWhitney.Shift, row.MannWhitney.Low, row.MannWhitney.High),
        NumberText.P(isAdjusted ? row.MannWhitneyHolm : row.MannWhitney?.P),
    ];

    private static Html Susceptible(GroupStatistics statistics) => statistics.Susceptible.IsEmpty
        ? Html.Empty
        : DataTable.Of(
            "Susceptible animals by the primary rule, Fisher's exact test; controls by what they would have been called.",
            ["Groups", "Susceptible", "Odds ratio", "p", "p (Holm)"],
            statistics.Susceptible.Select(row => new[]
            {
                $"{row.A.Group.Name} \u2212 {row.B.Group.Name}",
                $"{row.A.Susceptible} of {row.A.Classed}, {row.B.Susceptible} of {row.B.Classed}",
                row.Test is { } test ? $"{(test.OddsRatio is null ? "∞" : NumberText.Of(test.OddsRatio))}\n[{NumberText.Of(test.Low)}, {(test.High is null ? "∞" : NumberText.Of(test.High))}]" : NumberText.None,
                NumberText.P(row.Test?.P),
                NumberText.P(row.Holm),
            }),
            textColumns: 2);

    private static Html NotRead(GroupStatistics statistics) => Html.Join(statistics.NotRead.Select(column => Html.Of(
        $"<p class=\"note\">The column {column.Name} is not correlated, for a cell is no number: '{column.NotRead!.Value.Cell}' of {column.NotRead!.Value.SubjectId}. Write numbers with a full stop, and nothing or NA where there is none.</p>\n")));

    private static Html Correlations(GroupStatistics statistics) => statistics.Correlations.IsEmpty
        ? Html.Of($"<p class=\"note\">No column of <code>subjects.csv</code> holds numbers, so nothing is correlated.</p>")
        : DataTable.Of(
            "How the measures go with the numeric columns of subjects.csv; q: p adjusted by Benjamini and Hochberg over all rows of the same animals.",
            ["Measure", "n", "Pearson r", "p", "q", "Spearman rho", "p", "q"],
            statistics.Correlations.GroupBy(row => (row.Column, row.Scope)).Select(same => ($"{same.Key.Column}: {(same.Key.Scope == CorrelationRow.All ? "all animals" : "without controls")}", same.Select(row => new[]
            {
                row.Measure.Heading, $"{row.N}",
                row.Pearson is null ? NotEnough : NumberText.Interval(row.Pearson.R, row.Pearson.Low, row.Pearson.High),
                NumberText.P(row.Pearson?.P), NumberText.P(row.PearsonFdr),
                NumberText.Of(row.Spearman?.Rho), NumberText.P(row.Spearman?.P), NumberText.P(row.SpearmanFdr),
            }))),
            textColumns: 1);
}
