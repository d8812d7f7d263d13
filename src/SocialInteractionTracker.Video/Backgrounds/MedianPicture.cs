namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>The median of some pictures, pixel by pixel, and the rarer of the two states a pixel was seen in.</summary>
internal sealed class MedianPicture
{
    private readonly byte[] _median;
    private readonly byte[] _rarer;

    private MedianPicture(byte[] median, byte[] rarer) => (_median, _rarer) = (median, rarer);

    /// <summary>Median of each pixel's samples; the lower of the two middle ones.</summary>
    public byte[] Median => _median;

    /// <summary>Median of the smaller group of each pixel's samples; the median itself where there is one group only.</summary>
    public byte[] Rarer => _rarer;

    /// <summary>Computes it.</summary>
    /// <param name="pictures">At least one picture, all of one size.</param>
    /// <param name="options">When two groups count as two states.</param>
    public static MedianPicture Of(IReadOnlyList<LumaPicture> pictures, BackgroundOptions options)
    {
        var length = pictures[0].Pixels.Length;
        var (median, rarer) = (new byte[length], new byte[length]);
        var fewest = Math.Max(1, (int)Math.Ceiling(options.RarerStateShare * pictures.Count));
        var network = new SortingNetwork(pictures.Count);
        Span<byte> block = stackalloc byte[pictures.Count * SortingNetwork.Pixels];
        Span<byte> sorted = stackalloc byte[pictures.Count];
        for (var start = 0; start < length; start += SortingNetwork.Pixels)
        {
            var count = Math.Min(SortingNetwork.Pixels, length - start);
            Gather(pictures, start, count, block);
            network.Sort(block);
            Row(block, (pictures.Count - 1) / 2)[..count].CopyTo(median.AsSpan(start));
            for (var pixel = 0; pixel < count; pixel++)
            {
                var isOneState = Row(block, pictures.Count - 1)[pixel] - block[pixel] < options.TwoStateStep;
                rarer[start + pixel] = isOneState
                    ? median[start + pixel]
                    : RarerState(Column(block, pixel, sorted), fewest, options.TwoStateStep, median[start + pixel]);
            }
        }

        return new MedianPicture(median, rarer);
    }

    private static void Gather(IReadOnlyList<LumaPicture> pictures, int start, int count, Span<byte> block)
    {
        for (var s = 0; s < pictures.Count; s++)
        {
            pictures[s].Pixels.Slice(start, count).CopyTo(Row(block, s));
        }
    }

    private static Span<byte> Row(Span<byte> block, int sample) => block.Slice(sample * SortingNetwork.Pixels, SortingNetwork.Pixels);

    private static Span<byte> Column(Span<byte> block, int pixel, Span<byte> samples)
    {
        for (var s = 0; s < samples.Length; s++)
        {
            samples[s] = block[(s * SortingNetwork.Pixels) + pixel];
        }

        return samples;
    }

    private static byte RarerState(ReadOnlySpan<byte> sorted, int fewest, int smallestStep, byte median)
    {
        var (largest, place) = (0, 0);
        for (var k = fewest; k <= sorted.Length - fewest; k++)
        {
            if (sorted[k] - sorted[k - 1] > largest)
            {
                (largest, place) = (sorted[k] - sorted[k - 1], k);
            }
        }

        if (largest < smallestStep)
        {
            return median;
        }

        var smaller = place <= sorted.Length / 2 ? sorted[..place] : sorted[place..];
        return smaller[(smaller.Length - 1) / 2];
    }
}
