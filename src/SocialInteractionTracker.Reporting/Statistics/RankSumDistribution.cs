namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>The distribution of Mann and Whitney's U when both samples are from one population without ties.</summary>
internal sealed class RankSumDistribution
{
    private readonly double[] _probabilities;

    private RankSumDistribution(double[] probabilities) => _probabilities = probabilities;

    /// <summary>Counts in how many orders of m and n values U is what.</summary>
    /// <param name="m">Values of the first sample; at least 1.</param>
    /// <param name="n">Values of the second; at least 1.</param>
    /// <returns>The distribution.</returns>
    /// <remarks>By the recurrence w(u; m, n) = w(u - n; m - 1, n) + w(u; m, n - 1) of Mann and Whitney 1947.</remarks>
    public static RankSumDistribution Of(int m, int n)
    {
        var ways = new double[n + 1][];
        for (var j = 0; j <= n; j++)
        {
            ways[j] = new double[(m * n) + 1];
            ways[j][0] = 1;
        }

        for (var i = 1; i <= m; i++)
        {
            for (var j = 1; j <= n; j++)
            {
                for (var u = m * n; u >= 0; u--)
                {
                    ways[j][u] = (u >= j ? ways[j][u - j] : 0) + ways[j - 1][u];
                }
            }
        }

        var all = ways[n].Sum();
        return new RankSumDistribution([.. ways[n].Select(w => w / all)]);
    }

    /// <summary>The probability of a U at most this.</summary>
    /// <param name="u">The value; below 0 gives 0.</param>
    public double AtMost(int u) => _probabilities.Take(u + 1).Sum();

    /// <summary>The probability of a U at least this; by the distribution's symmetry.</summary>
    /// <param name="u">The value.</param>
    public double AtLeast(int u) => AtMost(_probabilities.Length - 1 - u);

    /// <summary>The smallest U whose probability to be reached from below is at least this.</summary>
    /// <param name="probability">The probability, 0 to 1.</param>
    public int Quantile(double probability)
    {
        var (u, sum) = (0, _probabilities[0]);
        while (sum < probability && u < _probabilities.Length - 1)
        {
            sum += _probabilities[++u];
        }

        return u;
    }
}
