namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Kruskal and Wallis' test: are several samples from one population?</summary>
/// <param name="H">The statistic, corrected for ties.</param>
/// <param name="Df">Degrees of freedom.</param>
/// <param name="P">Probability of a larger statistic, by the chi-squared distribution.</param>
/// <remarks>Source: Kruskal and Wallis 1952, DOI 10.1080/01621459.1952.10483441. As R's <c>kruskal.test</c>.</remarks>
internal sealed record KruskalWallisTest(double H, int Df, double P)
{
    private const int LeastGroups = 3;
    private const int LeastAnimals = 2;

    /// <summary>Compares samples.</summary>
    /// <param name="samples">The samples; those with fewer than two values are left out.</param>
    /// <returns>The test; <see langword="null"/> with fewer than three samples, or if all values are equal.</returns>
    public static KruskalWallisTest? Of(IEnumerable<IReadOnlyList<double>> samples)
    {
        var used = samples.Where(s => s.Count >= LeastAnimals).ToArray();
        if (used.Length < LeastGroups)
        {
            return null;
        }

        var ranks = Ranks.Of([.. used.SelectMany(s => s)]);
        double n = ranks.Values.Length;
        var ties = 1 - (ranks.TieSum / ((n * n * n) - n));
        if (ties <= 0)
        {
            return null;
        }

        var (sum, start) = (0.0, 0);
        foreach (var sample in used)
        {
            var rankSum = ranks.Values.AsSpan().Slice(start, sample.Count).ToArray().Sum();
            sum += rankSum * rankSum / sample.Count;
            start += sample.Count;
        }

        var h = ((12 / (n * (n + 1)) * sum) - (3 * (n + 1))) / ties;
        return new KruskalWallisTest(h, used.Length - 1, Tails.ChiSquared(h, used.Length - 1));
    }
}
