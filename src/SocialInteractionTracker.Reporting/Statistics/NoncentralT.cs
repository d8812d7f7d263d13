using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>The noncentral t distribution, from which intervals of standardised differences are made.</summary>
internal static class NoncentralT
{
    private const double Enough = 1e-14;

    /// <summary>Beyond this noncentrality the sum becomes long, and the normal approximation good to six digits of an interval.</summary>
    private const double LargestForSum = 37.6;

    /// <summary>The probability of a value at most this.</summary>
    /// <param name="t">The value.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <param name="noncentrality">The noncentrality.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <remarks>
    /// A Poisson mixture of incomplete beta functions (Lenth 1989, Applied Statistics AS 243, DOI 10.2307/2347693), with the
    /// weights taken as logarithms, so that a large noncentrality does not underflow. Beyond 37.6 by the normal approximation
    /// of Abramowitz and Stegun 1972, 26.7.10, as R does.
    /// </remarks>
    public static double CumulativeProbability(double t, double df, double noncentrality)
    {
        if (t < 0)
        {
            return 1 - CumulativeProbability(-t, df, -noncentrality);
        }

        if (Math.Abs(noncentrality) > LargestForSum)
        {
            var bend = 1 / (4 * df);
            return Normal.CDF(noncentrality, Math.Sqrt(1 + (t * t * 2 * bend)), t * (1 - bend));
        }

        var rate = noncentrality * noncentrality / 2;
        var (x, b) = (t * t / ((t * t) + df), df / 2);
        var (probability, weights) = (Normal.CDF(0, 1, -noncentrality), 0.0);
        for (var j = 0; x > 0 && 1 - weights > Enough; j++)
        {
            var even = Math.Exp(Power(rate, j) - rate - SpecialFunctions.GammaLn(j + 1));
            var odd = noncentrality / Constants.Sqrt2 * Math.Exp(Power(rate, j) - rate - SpecialFunctions.GammaLn(j + 1.5));
            probability += ((even * SpecialFunctions.BetaRegularized(j + 0.5, b, x)) + (odd * SpecialFunctions.BetaRegularized(j + 1, b, x))) / 2;
            weights += even;
            if (j > rate && even < Enough * Enough)
            {
                break;
            }
        }

        return Math.Clamp(probability, 0, 1);
    }

    private static double Power(double rate, int j) => j == 0 ? 0 : j * Math.Log(rate);
}
