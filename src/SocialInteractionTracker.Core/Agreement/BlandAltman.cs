namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How far two scorers' numbers lie apart: mean difference and the limits that 95 % of differences keep to.</summary>
/// <remarks>
/// Differences are first minus second, in the scores' unit. Source: Bland and Altman 1986, 10.1016/S0140-6736(86)90837-8;
/// half-widths are 95 % intervals by Student's t, the limits' standard error being sqrt(3 / n) SD.
/// </remarks>
/// <param name="Bias">Mean difference.</param>
/// <param name="Sd">SD of the differences (n - 1).</param>
/// <param name="BiasHalfWidth">Half the width of the bias's interval.</param>
/// <param name="LimitHalfWidth">Half the width of each limit's interval.</param>
/// <param name="Trials">Trials that both scored.</param>
public sealed record BlandAltman(double Bias, double Sd, double BiasHalfWidth, double LimitHalfWidth, int Trials)
{
    /// <summary>SDs from the bias to a limit of agreement: the normal distribution's 97.5 % point.</summary>
    private const double LimitSds = 1.959963984540054;

    private const double Level = 0.95;

    /// <summary>Lower limit of agreement.</summary>
    public double Low => Bias - (LimitSds * Sd);

    /// <summary>Upper limit of agreement.</summary>
    public double High => Bias + (LimitSds * Sd);

    /// <summary>Compares two scorers.</summary>
    /// <param name="first">The first scorer's numbers, one a trial; NaN where there is none.</param>
    /// <param name="second">The second scorer's, in the same order.</param>
    /// <returns>The comparison; <see langword="null"/> with fewer than two trials that both scored.</returns>
    /// <exception cref="ArgumentException">The lists have different lengths.</exception>
    public static BlandAltman? Compute(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"The second scorer has {second.Count} trials, the first {first.Count}.", nameof(second));
        }

        var differences = first.Zip(second, (a, b) => a - b).Where(double.IsFinite).ToList();
        var n = differences.Count;
        if (n < 2)
        {
            return null;
        }

        var bias = differences.Average();
        var sd = Math.Sqrt(differences.Sum(d => (d - bias) * (d - bias)) / (n - 1));
        var student = Math.Sqrt(FDistribution.Quantile(Level, 1, n - 1));
        return new BlandAltman(bias, sd, student * sd / Math.Sqrt(n), student * sd * Math.Sqrt(3.0 / n), n);
    }
}
