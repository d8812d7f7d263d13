using System.Collections.Immutable;

namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>Ranks of values from 1; equal values share the mean of their ranks.</summary>
/// <param name="Values">One rank a value, in the order of the values.</param>
/// <param name="TieSum">Sum of t^3 - t over runs of t equal values; 0 without ties.</param>
internal sealed record Ranks(ImmutableArray<double> Values, double TieSum)
{
    /// <summary>Whether any two values are equal.</summary>
    public bool HasTies => TieSum > 0;

    /// <summary>Ranks values.</summary>
    /// <param name="values">The values; none is NaN.</param>
    /// <returns>Their ranks.</returns>
    public static Ranks Of(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        var ties = 0.0;
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && values[order[end]] == values[order[start]])
            {
                end++;
            }

            double run = end - start;
            ties += (run * run * run) - run;
            for (var k = start; k < end; k++)
            {
                ranks[order[k]] = (start + 1 + end) / 2.0;
            }

            start = end;
        }

        return new Ranks([.. ranks], ties);
    }
}
