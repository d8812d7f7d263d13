namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Decides for each item of a sequence whether names are kept or exchanged, so that all costs together are least.</summary>
/// <remarks>Source: Viterbi 1967, doi:10.1109/TIT.1967.1054010, with two states.</remarks>
internal static class TwoStatePath
{
    /// <summary>The best sequence; where keeping costs as much as exchanging, names are kept.</summary>
    /// <param name="exchangeCost">Cost of exchanging less that of keeping, one an item.</param>
    /// <param name="sameCost">Cost of an item having the same state as the one before, one an item; the first is not looked at.</param>
    /// <param name="changeCost">Cost of an item having the other state than the one before; the first is not looked at.</param>
    /// <returns>Whether names are exchanged, one an item.</returns>
    public static bool[] Solve(ReadOnlySpan<double> exchangeCost, ReadOnlySpan<double> sameCost, ReadOnlySpan<double> changeCost)
    {
        var count = exchangeCost.Length;
        var exchanged = new bool[count];
        var (keptFromExchanged, exchangedFromKept) = (new bool[count], new bool[count]);
        var (kept, exchange) = (0.0, 0.0);
        for (var k = 0; k < count; k++)
        {
            if (k > 0)
            {
                keptFromExchanged[k] = exchange + changeCost[k] < kept + sameCost[k];
                exchangedFromKept[k] = kept + changeCost[k] <= exchange + sameCost[k];
                (kept, exchange) = (
                    keptFromExchanged[k] ? exchange + changeCost[k] : kept + sameCost[k],
                    exchangedFromKept[k] ? kept + changeCost[k] : exchange + sameCost[k]);
            }

            exchange += exchangeCost[k];
        }

        var state = exchange < kept;
        for (var k = count - 1; k >= 0; k--)
        {
            exchanged[k] = state;
            state = state ? !exchangedFromKept[k] : keptFromExchanged[k];
        }

        return exchanged;
    }
}
