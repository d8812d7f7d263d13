namespace SocialInteractionTracker.Core.Agreement;

/// <summary>The mean squares of a table of trials by scorers without replication.</summary>
/// <param name="Trials">Between trials.</param>
/// <param name="Scorers">Between scorers.</param>
/// <param name="Error">What is left.</param>
/// <param name="TrialCount">Number of trials.</param>
/// <param name="ScorerCount">Number of scorers.</param>
internal readonly record struct MeanSquares(double Trials, double Scorers, double Error, int TrialCount, int ScorerCount)
{
    /// <summary>The mean squares of a complete table of at least 2 by 2.</summary>
    internal static MeanSquares Of(List<IReadOnlyList<double>> scores)
    {
        var (n, k) = (scores.Count, scores[0].Count);
        var grand = scores.Average(row => row.Average());
        var rowMeans = scores.Select(row => row.Average()).ToList();
        var columnMeans = Enumerable.Range(0, k).Select(j => scores.Average(row => row[j])).ToList();
        var error = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < k; j++)
            {
                error += Math.Pow(scores[i][j] - rowMeans[i] - columnMeans[j] + grand, 2);
            }
        }

        return new MeanSquares(
            k * rowMeans.Sum(m => (m - grand) * (m - grand)) / (n - 1),
            n * columnMeans.Sum(m => (m - grand) * (m - grand)) / (k - 1),
            error / ((n - 1.0) * (k - 1)),
            n,
            k);
    }
}
