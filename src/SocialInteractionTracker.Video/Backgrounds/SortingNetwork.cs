using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Sorts the samples of 32 pixels at once: the same comparisons whatever the values, so one vector instruction does each for all pixels.</summary>
/// <remarks>Batcher's merge exchange for any number of samples; source: Knuth, The Art of Computer Programming 3, algorithm 5.2.2 M.</remarks>
internal sealed class SortingNetwork
{
    private readonly ImmutableArray<(int Low, int High)> _exchanges;

    /// <summary>Prepares the comparisons.</summary>
    /// <param name="samples">Samples a pixel; above 0.</param>
    public SortingNetwork(int samples)
    {
        Samples = samples;
        _exchanges = [.. Exchanges(samples)];
    }

    /// <summary>Pixels that are sorted at once.</summary>
    public static int Pixels => Vector256<byte>.Count;

    /// <summary>Samples a pixel.</summary>
    public int Samples { get; }

    /// <summary>Sorts each pixel's samples.</summary>
    /// <param name="block">Sample by sample, <see cref="Pixels"/> bytes each; the lowest come first afterwards.</param>
    public void Sort(Span<byte> block)
    {
        var rows = MemoryMarshal.Cast<byte, Vector256<byte>>(block);
        foreach (var (low, high) in _exchanges)
        {
            var (a, b) = (rows[low], rows[high]);
            rows[low] = Vector256.Min(a, b);
            rows[high] = Vector256.Max(a, b);
        }
    }

    private static IEnumerable<(int Low, int High)> Exchanges(int count)
    {
        var half = 1;
        while (2 * half < count)
        {
            half *= 2;
        }

        for (var p = half; p > 0; p /= 2)
        {
            var (q, r, distance) = (half, 0, p);
            while (true)
            {
                for (var i = 0; i < count - distance; i++)
                {
                    if ((i & p) == r)
                    {
                        yield return (i, i + distance);
                    }
                }

                if (q == p)
                {
                    break;
                }

                (distance, q, r) = (q - p, q / 2, p);
            }
        }
    }
}
