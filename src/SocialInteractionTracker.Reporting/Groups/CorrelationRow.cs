using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>How a measure goes with a numeric column of <c>subjects.csv</c>.</summary>
/// <param name="Scope">Which animals: <see cref="All"/> or <see cref="WithoutControls"/>.</param>
/// <param name="Column">The column.</param>
/// <param name="Measure">The measure.</param>
/// <param name="N">Animals that have both.</param>
internal sealed record CorrelationRow(string Scope, string Column, Measure Measure, int N)
{
    /// <summary>All animals.</summary>
    public const string All = "all";

    /// <summary>The animals of no control group.</summary>
    public const string WithoutControls = "without_controls";

    /// <summary>Pearson's correlation; <see langword="null"/> if there is none.</summary>
    public required PearsonCorrelation? Pearson { get; init; }

    /// <summary>Spearman's correlation; <see langword="null"/> if there is none.</summary>
    public required SpearmanCorrelation? Spearman { get; init; }

    /// <summary>Pearson's probability, adjusted by Benjamini and Hochberg over all correlations of the scope.</summary>
    public double? PearsonFdr { get; init; }

    /// <summary>Spearman's probability, adjusted likewise.</summary>
    public double? SpearmanFdr { get; init; }
}
