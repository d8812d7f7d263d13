using System.Collections.Immutable;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Spearman's correlation of the ranks of two measures.</summary>
/// <param name="Rho">The correlation, -1 to 1.</param>
/// <param name="P">Two-sided probability.</param>
/// <param name="IsExact">Whether the probability is counted out over all orders, not approximated by t.</param>
/// <remarks>As R's <c>cor.test(x, y, method = "spearman")</c>: exact up to nine pairs without ties, else by t (R's <c>exact = FALSE</c>).</remarks>
internal sealed record SpearmanCorrelation(double Rho, double P, bool IsExact)
{
    private const int MostForExact = 9;

    private static readonly ImmutableArray<Lazy<double[]>> Distributions =
        [.. Enumerable.Range(0, MostForExact + 1).Select(n => new Lazy<double[]>(() => Distribution(n)))];

    /// <summary>Correlates the ranks of two measures.</summary>
    /// <param name="x">One; no value is NaN.</param>
    /// <param name="y">The other, of the same animals.</param>
    /// <returns>The correlation; <see langword="null"/> with fewer than three pairs, or if either does not vary.</returns>
    public static SpearmanCorrelation? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (ranksX, ranksY) = (Ranks.Of(x), Ranks.Of(y));
        if (PearsonCorrelation.Of(ranksX.Values, ranksY.Values) is not { R: var rho } pearson)
        {
            return null;
        }

        if (x.Count > MostForExact || ranksX.HasTies || ranksY.HasTies)
        {
            return new SpearmanCorrelation(rho, pearson.P, IsExact: false);
        }

        var squares = (int)Math.Round(ranksX.Values.Zip(ranksY.Values, (a, b) => (a - b) * (a - b)).Sum());
        var distribution = Distributions[x.Count].Value;
        var tail = Math.Min(distribution.Take(squares + 1).Sum(), distribution.Skip(squares).Sum());
        return new SpearmanCorrelation(rho, Math.Min(1, 2 * tail), IsExact: true);
    }

    /// <summary>The probabilities of the sum of squared rank differences over all orders of n ranks.</summary>
    private static double[] Distribution(int n)
    {
        var counts = new double[((n * n * n) / 3) + 1];
        Count(0, 0, 0);
        var all = counts.Sum();
        return [.. counts.Select(c => c / all)];

        void Count(int place, int used, int sum)
        {
            if (place == n)
            {
                counts[sum]++;
                return;
            }

            for (var rank = 0; rank < n; rank++)
            {
                if ((used & (1 << rank)) == 0)
                {
                    Count(place + 1, used | (1 << rank), sum + ((rank - place) * (rank - place)));
                }
            }
        }
    }
}
