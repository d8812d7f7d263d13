using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>What a <see cref="SilhouetteDetector"/> must know of a trial: its rectified background and how much a pixel has to differ from it.</summary>
/// <remarks>It never changes, so detectors on several threads share it, and a frame's outlines do not depend on the frames before.</remarks>
public sealed class SilhouetteScene
{
    private readonly byte[] _background;
    private readonly byte[] _thresholds;

    internal SilhouetteScene(RectifiedGeometry geometry, byte[] background, byte[] thresholds, AnimalPolarity polarity, int threshold, double noiseSd)
    {
        (Geometry, _background, _thresholds) = (geometry, background, thresholds);
        (Polarity, Threshold, NoiseSd) = (polarity, threshold, noiseSd);
    }

    /// <summary>Size and place of the rectified pictures.</summary>
    public RectifiedGeometry Geometry { get; }

    /// <summary>How the animal differs from the floor.</summary>
    public AnimalPolarity Polarity { get; }

    /// <summary>Difference from the background above which a pixel with ordinary noise belongs to an animal, grey levels.</summary>
    public int Threshold { get; }

    /// <summary>Standard deviation of a floor pixel's noise, grey levels; the median over the floor.</summary>
    public double NoiseSd { get; }

    /// <summary>The rectified background.</summary>
    internal ReadOnlySpan<byte> Background => _background;

    /// <summary>The threshold of each pixel; 255, which no difference is above, off the floor.</summary>
    internal ReadOnlySpan<byte> Thresholds => _thresholds;

    /// <summary>Learns a scene.</summary>
    /// <param name="geometry">Size and place of the rectified pictures.</param>
    /// <param name="background">The rectified background, one byte a pixel.</param>
    /// <param name="samples">Some rectified frames of the trial, spread over it; with none the noise and contrast are taken as unknown.</param>
    /// <param name="floor">Where outlines are looked for.</param>
    /// <param name="options">What counts as an animal's outline; <see langword="null"/> for the defaults.</param>
    /// <returns>The scene.</returns>
    /// <exception cref="ArgumentException">A picture has another size.</exception>
    public static SilhouetteScene Learn(
        RectifiedGeometry geometry, ReadOnlySpan<byte> background, IReadOnlyList<byte[]> samples, Region floor, SilhouetteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(floor);
        if (background.Length != geometry.PixelCount || samples.Any(s => s.Length != geometry.PixelCount))
        {
            throw new ArgumentException($"Every rectified picture needs {geometry.PixelCount} bytes.", nameof(samples));
        }

        return new SceneLearner(geometry, background.ToArray(), samples, floor, options ?? SilhouetteOptions.Default).Learn();
    }
}
