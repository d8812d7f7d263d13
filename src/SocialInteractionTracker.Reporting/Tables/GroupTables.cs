using System.Collections.Immutable;
using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Tables;

/// <summary>The tables of groups: <c>groups.csv</c>, <c>comparisons.csv</c>, <c>susceptible.csv</c> and <c>correlations.csv</c>.</summary>
internal static class GroupTables
{
    private const int PDecimals = 9;

    /// <summary><c>groups.csv</c>: one row a measure and group.</summary>
    public static Table<GroupRow> Groups { get; } = new()
    {
        Name = "groups",
        Description = "One row a measure and group: what the group's animals are like.",
        PrimaryKey = ["measure", "group"],
        Columns =
        [
            Columns<GroupRow>.Key("measure", "The measure, with its unit: a column of subjects.csv, or of trials.csv after its test or session.", r => r.Measure.Name),
            Columns<GroupRow>.Key("group", "The group of subjects.csv.", r => r.Group.Name),
            Columns<GroupRow>.Flag("is_control", "Whether it is a control group.", r => r.Group.IsControl),
            Columns<GroupRow>.Count("n", "Animals that have the measure.", r => r.Summary.N),
            Columns<GroupRow>.Count("without", "Animals of the group that do not have it: withheld, failed or not tested.", r => r.Missing),
            Columns<GroupRow>.Ratio("mean", "Mean.", r => r.Summary.Mean),
            Columns<GroupRow>.Ratio("sd", "Standard deviation over n - 1.", r => r.Summary.Sd),
            Columns<GroupRow>.Ratio("sem", "Standard error of the mean.", r => r.Summary.Sem),
            Columns<GroupRow>.Ratio("median", "Median.", r => r.Summary.Median),
            Columns<GroupRow>.Ratio("lower_quartile", "Lower quartile (R's type 7).", r => r.Summary.LowerQuartile),
            Columns<GroupRow>.Ratio("upper_quartile", "Upper quartile (R's type 7).", r => r.Summary.UpperQuartile),
            Columns<GroupRow>.Ratio("minimum", "Smallest value.", r => r.Summary.Minimum),
            Columns<GroupRow>.Ratio("maximum", "Largest value.", r => r.Summary.Maximum),
        ],
    };

    /// <summary><c>comparisons.csv</c>: one row a measure and pair of groups.</summary>
    public static Table<ComparisonRow> Comparisons { get; } = new()
    {
        Name = "comparisons",
        Description = "One row a measure and pair of groups; empty where there are too few animals or none vary.",
        PrimaryKey = ["measure", "group_a", "group_b"],
        Columns =
        [
            Columns<ComparisonRow>.Key("measure", "The measure, as in groups.csv.", r => r.Measure.Name),
            Columns<ComparisonRow>.Key("group_a", "One group.", r => r.A.Name),
            Columns<ComparisonRow>.Key("group_b", "The other.", r => r.B.Name),
            Columns<ComparisonRow>.Count("n_a", "Animals of group a.", r => r.CountA),
            Columns<ComparisonRow>.Count("n_b", "Animals of group b.", r => r.CountB),
            Columns<ComparisonRow>.Ratio("mean_difference", "Mean of a less mean of b.", r => r.Welch?.Difference),
            Columns<ComparisonRow>.Ratio("mean_difference_low", "Lower end of its 95 % interval.", r => r.Welch?.Low),
            Columns<ComparisonRow>.Ratio("mean_difference_high", "Upper end of its 95 % interval.", r => r.Welch?.High),
            Columns<ComparisonRow>.Ratio("welch_t", "Welch's t.", r => r.Welch?.T),
            Columns<ComparisonRow>.Ratio("welch_df", "Its degrees of freedom.", r => r.Welch?.Df),
            P<ComparisonRow>("welch_p", "Its two-sided probability.", r => r.Welch?.P),
            P<ComparisonRow>("welch_p_holm", "The same, adjusted by Holm over the pairs of groups.", r => r.WelchHolm),
            Columns<ComparisonRow>.Ratio("hedges_g", "Hedges' g of a less b.", r => r.Effect?.G),
            Columns<ComparisonRow>.Ratio("hedges_g_low", "Lower end of its 95 % interval.", r => r.Effect?.Low),
            Columns<ComparisonRow>.Ratio("hedges_g_high", "Upper end of its 95 % interval.", r => r.Effect?.High),
            Columns<ComparisonRow>.Ratio("mann_whitney_u", "Mann and Whitney's U of a.", r => r.MannWhitney?.U),
            Columns<ComparisonRow>.Flag("mann_whitney_exact", "Whether its probability is exact.", r => r.MannWhitney?.IsExact),
            P<ComparisonRow>("mann_whitney_p", "Its two-sided probability.", r => r.MannWhitney?.P),
            P<ComparisonRow>("mann_whitney_p_holm", "The same, adjusted by Holm over the pairs of groups.", r => r.MannWhitneyHolm),
            Columns<ComparisonRow>.Ratio("hodges_lehmann", "Hodges and Lehmann's shift of a against b.", r => r.MannWhitney?.Shift),
            Columns<ComparisonRow>.Ratio("hodges_lehmann_low", "Lower end of its 95 % interval.", r => r.MannWhitney?.Low),
            Columns<ComparisonRow>.Ratio("hodges_lehmann_high", "Upper end of its 95 % interval.", r => r.MannWhitney?.High),
            Columns<ComparisonRow>.Ratio("kruskal_wallis_h", "Kruskal and Wallis' H over all groups of the study; empty with two.", r => r.Overall?.H),
            Columns<ComparisonRow>.Count("kruskal_wallis_df", "Its degrees of freedom.", r => r.Overall?.Df),
            P<ComparisonRow>("kruskal_wallis_p", "Its probability.", r => r.Overall?.P),
        ],
    };

    /// <summary><c>susceptible.csv</c>: one row a pair of groups.</summary>
    public static Table<SusceptibleRow> Susceptible { get; } = new()
    {
        Name = "susceptible",
        Description = "One row a pair of groups: animals that are susceptible by the primary rule; controls by what they would have been called.",
        PrimaryKey = ["group_a", "group_b"],
        Columns =
        [
            Columns<SusceptibleRow>.Key("group_a", "One group.", r => r.A.Group.Name),
            Columns<SusceptibleRow>.Key("group_b", "The other.", r => r.B.Group.Name),
            Columns<SusceptibleRow>.Count("susceptible_a", "Susceptible animals of group a.", r => r.A.Susceptible),
            Columns<SusceptibleRow>.Count("n_a", "Animals of group a that have a class.", r => r.A.Classed),
            Columns<SusceptibleRow>.Count("susceptible_b", "Susceptible animals of group b.", r => r.B.Susceptible),
            Columns<SusceptibleRow>.Count("n_b", "Animals of group b that have a class.", r => r.B.Classed),
            P<SusceptibleRow>("fisher_p", "Fisher's exact two-sided probability.", r => r.Test?.P),
            P<SusceptibleRow>("fisher_p_holm", "The same, adjusted by Holm over the pairs of groups.", r => r.Holm),
            Columns<SusceptibleRow>.Ratio("odds_ratio", "Conditional estimate of the odds ratio; empty if it is infinite.", r => r.Test?.OddsRatio),
            Columns<SusceptibleRow>.Ratio("odds_ratio_low", "Lower end of its exact 95 % interval.", r => r.Test?.Low),
            Columns<SusceptibleRow>.Ratio("odds_ratio_high", "Upper end; empty if there is none.", r => r.Test?.High),
        ],
    };

    /// <summary><c>correlations.csv</c>: one row a scope, column and measure.</summary>
    public static Table<CorrelationRow> Correlations { get; } = new()
    {
        Name = "correlations",
        Description = "One row a scope, numeric column of subjects.csv and measure: how they go together.",
        PrimaryKey = ["scope", "column", "measure"],
        Columns =
        [
            Columns<CorrelationRow>.Word("scope", "Which animals.", [CorrelationRow.All, CorrelationRow.WithoutControls], r => r.Scope),
            Columns<CorrelationRow>.Key("column", "The column of subjects.csv.", r => r.Column),
            Columns<CorrelationRow>.Key("measure", "The measure, as in groups.csv.", r => r.Measure.Name),
            Columns<CorrelationRow>.Count("n", "Animals that have both.", r => r.N),
            Columns<CorrelationRow>.Ratio("pearson_r", "Pearson's correlation.", r => r.Pearson?.R),
            Columns<CorrelationRow>.Ratio("pearson_r_low", "Lower end of its 95 % interval.", r => r.Pearson?.Low),
            Columns<CorrelationRow>.Ratio("pearson_r_high", "Upper end of its 95 % interval.", r => r.Pearson?.High),
            P<CorrelationRow>("pearson_p", "Its two-sided probability.", r => r.Pearson?.P),
            P<CorrelationRow>("pearson_p_fdr", "The same, adjusted by Benjamini and Hochberg over the scope.", r => r.PearsonFdr),
            Columns<CorrelationRow>.Ratio("spearman_rho", "Spearman's correlation.", r => r.Spearman?.Rho),
            P<CorrelationRow>("spearman_p", "Its two-sided probability.", r => r.Spearman?.P),
            P<CorrelationRow>("spearman_p_fdr", "The same, adjusted by Benjamini and Hochberg over the scope.", r => r.SpearmanFdr),
        ],
    };

    /// <summary>What all of them hold.</summary>
    public static ImmutableArray<TableSchema> Schemas => [Groups.Schema, Comparisons.Schema, Susceptible.Schema, Correlations.Schema];

    private static Column<T> P<T>(string name, string description, Func<T, double?> value)
    {
        var column = Columns<T>.Number(name, null, PDecimals, description, value);
        return column with { Schema = column.Schema with { Minimum = 0, Maximum = 1 } };
    }
}
