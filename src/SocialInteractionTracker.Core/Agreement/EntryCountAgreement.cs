namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How well two scorers agree on how often a zone was entered.</summary>
/// <param name="Trials">Number of trials.</param>
/// <param name="Identical">Trials with the same count.</param>
/// <param name="WithinOne">Trials whose counts differ by at most one, identical ones included.</param>
/// <param name="MeanDifference">Mean of first minus second.</param>
/// <param name="LargestDifference">The largest difference, without its sign.</param>
public sealed record EntryCountAgreement(int Trials, int Identical, int WithinOne, double MeanDifference, int LargestDifference)
{
    /// <summary>Compares two scorers.</summary>
    /// <param name="first">The first scorer's counts, one a trial.</param>
    /// <param name="second">The second scorer's, in the same order.</param>
    /// <returns>The comparison; <see langword="null"/> without trials.</returns>
    /// <exception cref="ArgumentException">The lists have different lengths.</exception>
    public static EntryCountAgreement? Compute(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"The second scorer has {second.Count} trials, the first {first.Count}.", nameof(second));
        }

        var differences = first.Zip(second, (a, b) => a - b).ToList();
        return differences.Count == 0 ? null : new EntryCountAgreement(
            differences.Count,
            differences.Count(d => d == 0),
            differences.Count(d => Math.Abs(d) <= 1),
            differences.Average(),
            differences.Max(Math.Abs));
    }
}
