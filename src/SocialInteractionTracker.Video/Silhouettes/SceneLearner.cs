using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Finds noise, polarity and thresholds of a scene from sampled pictures.</summary>
internal sealed class SceneLearner(
    RectifiedGeometry geometry, byte[] background, IReadOnlyList<byte[]> samples, Region floor, SilhouetteOptions options)
{
    /// <summary>Standard deviation of a normal variable over its median absolute value.</summary>
    private const double SdPerMedianDifference = 1.4826;

    /// <summary>A pixel's noise can raise its threshold to this multiple at most, so that a place where the animal often sits keeps seeing it.</summary>
    private const double LargestLocalFactor = 1.4;

    /// <summary>Differences below this many noise deviations say nothing of the animal's contrast.</summary>
    private const double ContrastNoiseFactor = 8;

    private const int GreyLevels = 256;
    private const double SmallestNoiseSd = 0.5;

    public SilhouetteScene Learn()
    {
        var onFloor = FloorMask();
        var noise = PixelNoise();
        var noiseSd = Math.Max(SmallestNoiseSd, Median(noise, onFloor));
        var (darker, lighter) = DifferenceHistograms(onFloor);
        var faint = (int)Math.Max(options.SmallestContrast, ContrastNoiseFactor * noiseSd);
        var polarity = options.Polarity ?? (Weight(darker, faint) >= Weight(lighter, faint) ? AnimalPolarity.Darker : AnimalPolarity.Lighter);
        var contrast = WeightedMedianAbove(polarity == AnimalPolarity.Darker ? darker : lighter, faint);
        var threshold = Bounded(Math.Max(options.NoiseFactor * noiseSd, options.ContrastShare * contrast));
        return new SilhouetteScene(geometry, background, Thresholds(onFloor, noise, threshold), polarity, threshold, noiseSd);
    }

    private bool[] FloorMask()
    {
        var mask = new bool[geometry.PixelCount];
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = floor.SignedDistanceCm(geometry.ToArena(i % geometry.Width, i / geometry.Width)) <= options.FloorMarginCm;
        }

        return mask;
    }

    private double[] PixelNoise()
    {
        var noise = new double[geometry.PixelCount];
        var differences = new int[samples.Count];
        for (var i = 0; i < noise.Length && samples.Count > 0; i++)
        {
            for (var s = 0; s < samples.Count; s++)
            {
                differences[s] = Math.Abs(samples[s][i] - background[i]);
            }

            Array.Sort(differences);
            noise[i] = SdPerMedianDifference * differences[differences.Length / 2];
        }

        return noise;
    }

    private (long[] Darker, long[] Lighter) DifferenceHistograms(bool[] onFloor)
    {
        var (darker, lighter) = (new long[GreyLevels], new long[GreyLevels]);
        foreach (var sample in samples)
        {
            for (var i = 0; i < sample.Length; i++)
            {
                if (onFloor[i])
                {
                    var difference = background[i] - sample[i];
                    (difference >= 0 ? darker : lighter)[Math.Abs(difference)]++;
                }
            }
        }

        return (darker, lighter);
    }

    private byte[] Thresholds(bool[] onFloor, double[] noise, int threshold)
    {
        var thresholds = new byte[geometry.PixelCount];
        for (var i = 0; i < thresholds.Length; i++)
        {
            var local = Math.Clamp(options.NoiseFactor * noise[i], threshold, LargestLocalFactor * threshold);
            thresholds[i] = onFloor[i] ? (byte)Bounded(local) : byte.MaxValue;
        }

        return thresholds;
    }

    private int Bounded(double threshold) => (int)Math.Clamp(Math.Round(threshold), options.SmallestContrast, byte.MaxValue - 1);

    private static double Weight(long[] histogram, int from)
    {
        double sum = 0;
        for (var level = from; level < GreyLevels; level++)
        {
            sum += (double)level * histogram[level];
        }

        return sum;
    }

    /// <summary>The difference on either side of which the same sum of differences lies: the animal's, not that of its many faint shadow pixels.</summary>
    private static int WeightedMedianAbove(long[] histogram, int from)
    {
        var half = Weight(histogram, from) / 2;
        double sum = 0;
        for (var level = from; level < GreyLevels; level++)
        {
            sum += (double)level * histogram[level];
            if (sum > half)
            {
                return level;
            }
        }

        return 0;
    }

    private static double Median(double[] values, bool[] where)
    {
        var chosen = values.Where((_, i) => where[i]).ToArray();
        Array.Sort(chosen);
        return chosen.Length == 0 ? 0 : chosen[chosen.Length / 2];
    }
}
