using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Outlines as instances of frames.</summary>
public static class Silhouettes
{
    private const int MostAnimals = 4;

    /// <summary>Finds the animals of one rectified picture.</summary>
    /// <param name="detector">The detector; made for pictures of this size.</param>
    /// <param name="picture">The rectified picture.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="instances">Receives the animals in falling order of area, in video pixels.</param>
    /// <returns>How many were found.</returns>
    public static int Find(SilhouetteDetector detector, ReadOnlySpan<byte> picture, Calibration calibration, Span<Instance> instances)
    {
        ArgumentNullException.ThrowIfNull(detector);
        Span<Silhouette> found = stackalloc Silhouette[MostAnimals];
        var count = Math.Min(instances.Length, detector.Detect(picture, found));
        for (var i = 0; i < count; i++)
        {
            instances[i] = found[i].ToInstance(calibration);
        }

        return count;
    }

    /// <summary>Finds the animals in pictures that were kept of some frames.</summary>
    /// <param name="scene">Background and thresholds.</param>
    /// <param name="pictures">The pictures; a frame may come more than once.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="times">When the frames are shown.</param>
    /// <returns>The animals of every frame; none in the frames without a picture.</returns>
    public static DetectedFrames InPictures(
        SilhouetteScene scene, IEnumerable<SampledPicture> pictures, Calibration calibration, FrameTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(pictures);
        var frames = new Instance[times.Count][];
        Array.Fill(frames, []);
        var detector = new SilhouetteDetector(scene);
        Span<Instance> found = new Instance[MostAnimals];
        foreach (var picture in pictures)
        {
            frames[picture.Frame] = found[..Find(detector, picture.Pixels.Span, calibration, found)].ToArray();
        }

        return new DetectedFrames(times, frames);
    }
}
