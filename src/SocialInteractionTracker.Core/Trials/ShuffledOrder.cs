using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;

namespace SocialInteractionTracker.Core.Trials;

/// <summary>An order by chance that is the same on every machine for the same seed, for looking at trials blind.</summary>
public static class ShuffledOrder
{
    private const string SequenceName = "trial order";

    /// <summary>Shuffles a list.</summary>
    /// <typeparam name="T">What is in it.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The same items in another order; each order is equally probable over the seeds.</returns>
    /// <remarks>Fisher-Yates, in Durstenfeld's form (Durstenfeld 1964, 10.1145/364520.364540).</remarks>
    public static ImmutableArray<T> Of<T>(IEnumerable<T> items, int seed)
    {
        var shuffled = items.ToArray();
        var random = new SeededRandom(SequenceName, seed);
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = random.NextIndex(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return ImmutableArray.Create(shuffled);
    }
}
