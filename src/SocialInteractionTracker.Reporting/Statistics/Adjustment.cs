using System.Collections.Immutable;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Probabilities adjusted for having asked several questions at once. Those that are missing are no question.</summary>
internal static class Adjustment
{
    /// <summary>Holm's: the chance of any false finding stays below the level.</summary>
    /// <param name="p">Probabilities.</param>
    /// <returns>The adjusted ones, in the same order.</returns>
    /// <remarks>Source: Holm 1979. As R's <c>p.adjust(p, "holm")</c>.</remarks>
    public static ImmutableArray<double?> Holm(IReadOnlyList<double?> p)
    {
        var order = Order(p);
        var adjusted = new double?[p.Count];
        var largest = 0.0;
        for (var k = 0; k < order.Length; k++)
        {
            largest = Math.Max(largest, (order.Length - k) * p[order[k]]!.Value);
            adjusted[order[k]] = Math.Min(1, largest);
        }

        return [.. adjusted];
    }

    /// <summary>Benjamini and Hochberg's: the expected share of false ones among the findings stays below the level.</summary>
    /// <param name="p">Probabilities.</param>
    /// <returns>The adjusted ones, in the same order.</returns>
    /// <remarks>Source: Benjamini and Hochberg 1995, DOI 10.1111/j.2517-6161.1995.tb02031.x. As R's <c>p.adjust(p, "BH")</c>.</remarks>
    public static ImmutableArray<double?> BenjaminiHochberg(IReadOnlyList<double?> p)
    {
        var order = Order(p);
        var adjusted = new double?[p.Count];
        var smallest = 1.0;
        for (var k = order.Length - 1; k >= 0; k--)
        {
            smallest = Math.Min(smallest, p[order[k]]!.Value * order.Length / (k + 1));
            adjusted[order[k]] = smallest;
        }

        return [.. adjusted];
    }

    private static int[] Order(IReadOnlyList<double?> p) => [.. Enumerable.Range(0, p.Count).Where(i => p[i] is not null).OrderBy(i => p[i])];
}
