using MathNet.Numerics.Distributions;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Pearson's correlation of two measures.</summary>
/// <param name="R">The correlation, -1 to 1.</param>
/// <param name="P">Two-sided probability, by t with n - 2 degrees of freedom.</param>
/// <param name="Low">Lower end of its 95 % interval by Fisher's z; <see langword="null"/> below four pairs.</param>
/// <param name="High">Upper end, likewise.</param>
/// <remarks>As R's <c>cor.test(x, y)</c>.</remarks>
internal sealed record PearsonCorrelation(double R, double P, double? Low, double? High)
{
    /// <summary>Pairs below which there is no correlation.</summary>
    public const int LeastPairs = 3;

    private const int LeastForInterval = 4;

    /// <summary>Correlates two measures.</summary>
    /// <param name="x">One; no value is NaN.</param>
    /// <param name="y">The other, of the same animals.</param>
    /// <returns>The correlation; <see langword="null"/> with fewer than three pairs, or if either does not vary.</returns>
    public static PearsonCorrelation? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count < LeastPairs || x.All(v => v == x[0]) || y.All(v => v == y[0]))
        {
            return null;
        }

        var r = Math.Clamp(MathNet.Numerics.Statistics.Correlation.Pearson(x, y), -1, 1);
        if (x.Count < LeastForInterval)
        {
            return new PearsonCorrelation(r, Probability(r, x.Count), null, null);
        }

        var reach = Normal.InvCDF(0, 1, 1 - Confidence.Tail) / Math.Sqrt(x.Count - 3);
        return new PearsonCorrelation(r, Probability(r, x.Count), Math.Tanh(Math.Atanh(r) - reach), Math.Tanh(Math.Atanh(r) + reach));
    }

    /// <summary>The two-sided probability of a correlation, by t with n - 2 degrees of freedom.</summary>
    /// <param name="r">The correlation.</param>
    /// <param name="n">Pairs.</param>
    /// <returns>The probability; 0 for a perfect correlation.</returns>
    public static double Probability(double r, int n) =>
        Math.Abs(r) >= 1 ? 0 : Tails.StudentT(r * Math.Sqrt((n - 2) / (1 - (r * r))), n - 2);
}
