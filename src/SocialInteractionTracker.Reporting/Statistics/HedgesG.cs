using MathNet.Numerics;
using MathNet.Numerics.RootFinding;
using MathNet.Numerics.Statistics;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Hedges' g: the difference of two means in units of the pooled SD, without the bias of small samples.</summary>
/// <param name="G">The estimate; positive if the first mean is larger.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <remarks>
/// Exact correction by gamma functions (Hedges 1981, DOI 10.3102/10769986006002107); interval from the noncentral t
/// distribution (Steiger and Fouladi 1997), corrected likewise.
/// </remarks>
internal sealed record HedgesG(double G, double Low, double High)
{
    private const int LeastAnimals = 2;
    private const double Accuracy = 1e-10;
    private const int MostSteps = 200;

    /// <summary>Compares two samples.</summary>
    /// <param name="x">One; no value is NaN.</param>
    /// <param name="y">The other.</param>
    /// <returns>The effect; <see langword="null"/> with fewer than two values in either, or if neither varies.</returns>
    public static HedgesG? Of(IReadOnlyCollection<double> x, IReadOnlyCollection<double> y)
    {
        if (x.Count < LeastAnimals || y.Count < LeastAnimals)
        {
            return null;
        }

        double df = x.Count + y.Count - 2;
        var pooled = Math.Sqrt((((x.Count - 1) * x.Variance()) + ((y.Count - 1) * y.Variance())) / df);
        if (pooled == 0)
        {
            return null;
        }

        var d = (x.Mean() - y.Mean()) / pooled;
        var scale = Math.Sqrt((1.0 / x.Count) + (1.0 / y.Count));
        var correction = Math.Exp(SpecialFunctions.GammaLn(df / 2) - (Math.Log(df / 2) / 2) - SpecialFunctions.GammaLn((df - 1) / 2));
        return new HedgesG(
            correction * d,
            correction * scale * Noncentrality(d / scale, df, 1 - Confidence.Tail),
            correction * scale * Noncentrality(d / scale, df, Confidence.Tail));
    }

    /// <summary>The noncentrality under which a t at most this has a probability.</summary>
    private static double Noncentrality(double t, double df, double probability)
    {
        double Miss(double noncentrality) => NoncentralT.CumulativeProbability(t, df, noncentrality) - probability;
        var reach = 2 * Math.Sqrt(1 + (t * t / (2 * df)));
        while (Miss(t - reach) < 0 || Miss(t + reach) > 0)
        {
            reach *= 2;
        }

        return Brent.FindRoot(Miss, t - reach, t + reach, Accuracy, MostSteps);
    }
}
