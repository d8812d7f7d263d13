using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Fits the table from a peak's logit to the share of such keypoints that are right.</summary>
internal static class ConfidenceFit
{
    private const int Bins = 16;

    // Below the least logit measured the share falls to 0 over this many logits.
    private const float BelowLeast = 4;

    /// <summary>Fits a table.</summary>
    /// <param name="peaks">Peaks with whether each was right; at least one.</param>
    /// <returns>Shares of equal numbers of peaks, pooled until they rise with the logit; from 0 below the least logit.</returns>
    /// <remarks>One right and one wrong peak are added to each bin, so that no share is 0 or 1. *Source: pooling, Ayer 1955, 10.1214/aoms/1177728423.*</remarks>
    public static ConfidenceTable Fit(IEnumerable<(float Logit, bool IsRight)> peaks)
    {
        (float Logit, bool IsRight)[] sorted = [.. peaks.OrderBy(p => p.Logit)];
        var pooled = new List<(double LogitSum, double Right, int Count)>();
        foreach (var bin in sorted.Chunk(Math.Max(1, (sorted.Length + Bins - 1) / Bins)))
        {
            pooled.Add((bin.Sum(p => (double)p.Logit), bin.Count(p => p.IsRight), bin.Length));
            while (pooled.Count > 1 && Share(pooled[^1]) <= Share(pooled[^2]))
            {
                var (last, before) = (pooled[^1], pooled[^2]);
                pooled.RemoveRange(pooled.Count - 2, 2);
                pooled.Add((last.LogitSum + before.LogitSum, last.Right + before.Right, last.Count + before.Count));
            }
        }

        float[] logits = [.. pooled.Select(p => MathF.Round((float)(p.LogitSum / p.Count), 2))];
        float[] shares = [.. pooled.Select(p => MathF.Round((float)Share(p), 3))];
        return new ConfidenceTable([logits[0] - BelowLeast, .. logits], [0, .. shares]);
    }

    private static double Share((double LogitSum, double Right, int Count) bin) => (bin.Right + 1) / (bin.Count + 2);
}
