using MathNet.Numerics;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Two-sided and upper tail probabilities that stay exact where one minus a probability would not.</summary>
internal static class Tails
{
    /// <summary>The probability of a t value at least as far from 0.</summary>
    /// <param name="t">The value.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <returns>The two-sided probability.</returns>
    public static double StudentT(double t, double df) => SpecialFunctions.BetaRegularized(df / 2, 0.5, df / (df + (t * t)));

    /// <summary>The probability of a standard normal value at least as far from 0.</summary>
    /// <param name="z">The value.</param>
    /// <returns>The two-sided probability.</returns>
    public static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The probability of a chi-squared value at least as large.</summary>
    /// <param name="value">The value, 0 or above.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <returns>The upper probability.</returns>
    public static double ChiSquared(double value, double df) => value <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2, value / 2);
}
