using MathNet.Numerics.Statistics;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>What a sample is like.</summary>
/// <param name="N">How many values there are.</param>
internal sealed record Summary(int N)
{
    /// <summary>Mean; <see langword="null"/> of nothing.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation over n - 1; <see langword="null"/> below two values.</summary>
    public double? Sd { get; init; }

    /// <summary>Standard error of the mean; <see langword="null"/> below two values.</summary>
    public double? Sem => Sd / Math.Sqrt(N);

    /// <summary>Median; <see langword="null"/> of nothing.</summary>
    public double? Median { get; init; }

    /// <summary>Lower quartile by linear interpolation (R's type 7); <see langword="null"/> of nothing.</summary>
    public double? LowerQuartile { get; init; }

    /// <summary>Upper quartile, likewise.</summary>
    public double? UpperQuartile { get; init; }

    /// <summary>Smallest value; <see langword="null"/> of nothing.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest value; <see langword="null"/> of nothing.</summary>
    public double? Maximum { get; init; }

    /// <summary>Summarises a sample.</summary>
    /// <param name="values">The values; none is NaN.</param>
    /// <returns>The summary.</returns>
    public static Summary Of(IReadOnlyCollection<double> values) => values.Count == 0 ? new Summary(0) : new Summary(values.Count)
    {
        Mean = values.Mean(),
        Sd = values.Count < 2 ? null : values.StandardDeviation(),
        Median = values.Median(),
        LowerQuartile = values.QuantileCustom(0.25, QuantileDefinition.R7),
        UpperQuartile = values.QuantileCustom(0.75, QuantileDefinition.R7),
        Minimum = values.Min(),
        Maximum = values.Max(),
    };
}
