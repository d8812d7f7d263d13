using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Fisher's exact test of two counts out of two totals.</summary>
/// <param name="P">Two-sided probability: of all tables that are no likelier than this one.</param>
/// <param name="OddsRatio">Conditional estimate of the odds ratio; <see langword="null"/> if it is infinite.</param>
/// <param name="Low">Lower end of its exact 95 % interval.</param>
/// <param name="High">Upper end; <see langword="null"/> if there is none.</param>
/// <remarks>Source: Fisher 1935; Agresti 1992, DOI 10.1214/ss/1177011454. As R's <c>fisher.test</c>.</remarks>
internal sealed record FisherTest(double P, double? OddsRatio, double Low, double? High)
{
    private const double Rounding = 1 + 1e-7;
    private const double Accuracy = 1e-12;
    private const int MostSteps = 500;
    private const double LargestLogOdds = 100;

    /// <summary>Compares two shares.</summary>
    /// <param name="countX">How many of the first sample have the property.</param>
    /// <param name="totalX">Size of the first sample.</param>
    /// <param name="countY">How many of the second have it.</param>
    /// <param name="totalY">Size of the second.</param>
    /// <returns>The test; <see langword="null"/> if a sample is empty.</returns>
    public static FisherTest? Of(int countX, int totalX, int countY, int totalY)
    {
        if (totalX == 0 || totalY == 0)
        {
            return null;
        }

        var hits = countX + countY;
        var (first, last) = (Math.Max(0, hits - totalY), Math.Min(totalX, hits));
        var table = new Hypergeometric(totalX + totalY, hits, totalX);
        var log = Enumerable.Range(first, last - first + 1).Select(k => table.ProbabilityLn(k)).ToArray();
        var own = log[countX - first];
        return new FisherTest(
            Math.Min(1, log.Where(p => p <= own + Math.Log(Rounding)).Sum(Math.Exp)),
            Estimate(log, countX - first),
            countX == first ? 0 : Solve(odds => Weights(log, odds).Skip(countX - first).Sum() - Confidence.Tail),
            countX == last ? null : Solve(odds => Weights(log, odds).Take(countX - first + 1).Sum() - Confidence.Tail));
    }

    private static double? Estimate(double[] log, int place) => place == log.Length - 1
        ? (place == 0 ? 1 : null)
        : place == 0 ? 0 : Solve(odds => Weights(log, odds).Select((w, k) => w * k).Sum() - place);

    private static double Solve(Func<double, double> miss) => Math.Exp(Brent.FindRoot(miss, -LargestLogOdds, LargestLogOdds, Accuracy, MostSteps));

    /// <summary>The probabilities of the tables under log odds.</summary>
    private static IEnumerable<double> Weights(double[] log, double odds)
    {
        var tilted = log.Select((p, k) => p + (k * odds)).ToArray();
        var largest = tilted.Max();
        var all = tilted.Sum(p => Math.Exp(p - largest));
        return tilted.Select(p => Math.Exp(p - largest) / all);
    }
}
