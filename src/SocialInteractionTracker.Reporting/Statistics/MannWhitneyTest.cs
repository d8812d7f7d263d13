using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>The test of Mann, Whitney and Wilcoxon, with Hodges and Lehmann's estimate of the shift.</summary>
/// <param name="U">How often a value of the first sample is above one of the second; ties count half.</param>
/// <param name="P">Two-sided probability; <see langword="null"/> if all values are equal.</param>
/// <param name="IsExact">Whether the probability is counted out, not approximated.</param>
/// <remarks>
/// As R's <c>wilcox.test(x, y)</c>: exact below 50 values a sample without ties, else normal with correction for ties and
/// continuity. The shift is the median of all differences; its 95 % interval runs between order statistics of them.
/// Source: Hollander, Wolfe and Chicken 2014, Nonparametric Statistical Methods, 4.1 to 4.3.
/// </remarks>
internal sealed record MannWhitneyTest(double U, double? P, bool IsExact)
{
    private const int LeastAnimals = 2;
    private const int ExactBelow = 50;
    private const double Continuity = 0.5;

    /// <summary>The median of all differences between a value of the first and one of the second sample.</summary>
    public required double Shift { get; init; }

    /// <summary>Lower end of the shift's interval; <see langword="null"/> if the samples are too small for one.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the shift's interval; <see langword="null"/> if the samples are too small for one.</summary>
    public double? High { get; init; }

    /// <summary>Compares two samples.</summary>
    /// <param name="x">One; no value is NaN.</param>
    /// <param name="y">The other.</param>
    /// <returns>The test; <see langword="null"/> with fewer than two values in either.</returns>
    public static MannWhitneyTest? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count < LeastAnimals || y.Count < LeastAnimals)
        {
            return null;
        }

        var ranks = Ranks.Of([.. x, .. y]);
        var u = ranks.Values.Take(x.Count).Sum() - (x.Count * (x.Count + 1.0) / 2);
        var differences = (from a in x from b in y select a - b).Order().ToArray();
        return x.Count < ExactBelow && y.Count < ExactBelow && !ranks.HasTies
            ? Exact(u, differences, RankSumDistribution.Of(x.Count, y.Count))
            : Approximate(u, differences, Deviation(x.Count, y.Count, ranks.TieSum));
    }

    private static MannWhitneyTest Exact(double u, double[] differences, RankSumDistribution distribution)
    {
        var whole = (int)Math.Round(u);
        var tail = 2 * whole > differences.Length ? distribution.AtLeast(whole) : distribution.AtMost(whole);
        var place = distribution.Quantile(Confidence.Tail);
        return new MannWhitneyTest(u, Math.Min(1, 2 * tail), IsExact: true)
        {
            Shift = differences.Median(),
            Low = place == 0 ? null : differences[place - 1],
            High = place == 0 ? null : differences[^place],
        };
    }

    private static MannWhitneyTest Approximate(double u, double[] differences, double deviation)
    {
        var away = u - (differences.Length / 2.0);
        var place = (int)Math.Round((differences.Length / 2.0) - (Normal.InvCDF(0, 1, 1 - Confidence.Tail) * deviation));
        var hasInterval = place >= 1 && deviation > 0;
        return new MannWhitneyTest(
            u, deviation == 0 ? null : Math.Min(1, Tails.Normal((away - (Math.Sign(away) * Continuity)) / deviation)), IsExact: false)
        {
            Shift = differences.Median(),
            Low = hasInterval ? differences[place - 1] : null,
            High = hasInterval ? differences[^place] : null,
        };
    }

    /// <summary>Standard deviation of U, with ties; 0 if all values are equal.</summary>
    private static double Deviation(double m, double n, double tieSum) =>
        Math.Sqrt(Math.Max(0, m * n / 12 * (m + n + 1 - (tieSum / ((m + n) * (m + n - 1))))));
}
