using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Welch's t test: do two means differ, whatever the variances?</summary>
/// <param name="T">The statistic.</param>
/// <param name="Df">Degrees of freedom by Welch and Satterthwaite.</param>
/// <param name="P">Two-sided probability.</param>
/// <remarks>Source: Welch 1947, DOI 10.1093/biomet/34.1-2.28. As R's <c>t.test(x, y)</c>.</remarks>
internal sealed record WelchTest(double T, double Df, double P)
{
    private const int LeastAnimals = 2;

    /// <summary>Mean of the first sample less that of the second.</summary>
    public required double Difference { get; init; }

    /// <summary>Lower end of the difference's 95 % interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the difference's 95 % interval.</summary>
    public required double High { get; init; }

    /// <summary>Compares two samples.</summary>
    /// <param name="x">One; no value is NaN.</param>
    /// <param name="y">The other.</param>
    /// <returns>The test; <see langword="null"/> with fewer than two values in either, or if neither varies.</returns>
    public static WelchTest? Of(IReadOnlyCollection<double> x, IReadOnlyCollection<double> y)
    {
        if (x.Count < LeastAnimals || y.Count < LeastAnimals)
        {
            return null;
        }

        var (ex, ey) = (x.Variance() / x.Count, y.Variance() / y.Count);
        var error = Math.Sqrt(ex + ey);
        if (error == 0)
        {
            return null;
        }

        var difference = x.Mean() - y.Mean();
        var df = (ex + ey) * (ex + ey) / ((ex * ex / (x.Count - 1)) + (ey * ey / (y.Count - 1)));
        var reach = StudentT.InvCDF(0, 1, df, 1 - Confidence.Tail) * error;
        return new WelchTest(difference / error, df, Tails.StudentT(difference / error, df))
        {
            Difference = difference,
            Low = difference - reach,
            High = difference + reach,
        };
    }
}
