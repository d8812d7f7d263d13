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
        Span<byte> samples = stackalloc byte[pictures.Count];
        for (var i = 0; i < length; i++)
        {
            for (var s = 0; s < samples.Length; s++)
            {
                samples[s] = pictures[s].Pixels[i];
            }

            samples.Sort();
            median[i] = samples[(samples.Length - 1) / 2];
            rarer[i] = RarerState(samples, fewest, options.TwoStateStep, median[i]);
        }

        return new MedianPicture(median, rarer);
    }

    private static byte RarerState(ReadOnlySpan<byte> sorted, int fewest, int smallestStep, byte median)
    {
        if (sorted[^1] - sorted[0] < smallestStep)
        {
            return median;
        }

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
