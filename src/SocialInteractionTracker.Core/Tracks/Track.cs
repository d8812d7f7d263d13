using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>The subject through the frames of one video: what was seen, in video pixels.</summary>
public sealed record Track
{
    /// <summary>Creates a track.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="points">All body points in the order of <see cref="BodyPoints.All"/>, each with one sample a frame.</param>
    /// <exception cref="ArgumentException">A point is out of order or has another number of samples.</exception>
    public Track(FrameTimes times, ImmutableArray<PointTrack> points)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (!points.Select(p => p.Point).SequenceEqual(BodyPoints.All))
        {
            throw new ArgumentException("A track needs every body point once, in order.", nameof(points));
        }

        foreach (var point in points)
        {
            if (point.Raw.Length != times.Count || point.Final.Length != times.Count
                || point.Confidence.Length != times.Count || point.Origin.Length != times.Count)
            {
                throw new ArgumentException($"{point.Point.Name()} needs {times.Count} samples, one a frame.", nameof(points));
            }
        }

        (Times, Points) = (times, points);
    }

    /// <summary>When the frames are shown.</summary>
    public FrameTimes Times { get; }

    /// <summary>All body points, in the order of <see cref="BodyPoints.All"/>.</summary>
    public ImmutableArray<PointTrack> Points { get; }

    /// <summary>One body point through the frames.</summary>
    /// <param name="point">Which one.</param>
    public PointTrack this[BodyPoint point] => Points[(int)point];

    /// <summary>The same track with its times counted from the first frame, as trials give their times.</summary>
    /// <returns>The track; itself if it has no frames.</returns>
    public Track SinceFirstFrame() => Times.Count == 0 ? this : new Track(Times.Since(Times.StartS[0]), Points);

    /// <summary>A track whose final positions are the raw ones, such as another program's before it is cleaned.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="instances">The animal in each frame, px; points that were not found are missing.</param>
    /// <returns>The track; every position that is there is measured.</returns>
    /// <exception cref="ArgumentException">There is not one instance a frame.</exception>
    public static Track FromRaw(FrameTimes times, IReadOnlyList<Instance> instances)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(instances);
        if (instances.Count != times.Count)
        {
            throw new ArgumentException($"{instances.Count} instances for {times.Count} frames.", nameof(instances));
        }

        return new Track(times, [.. BodyPoints.All.Select(point => FromRaw(point, instances))]);
    }

    private static PointTrack FromRaw(BodyPoint point, IReadOnlyList<Instance> instances)
    {
        ImmutableArray<PixelPoint> raw = [.. instances.Select(instance => instance[point].Position)];
        return new PointTrack
        {
            Point = point,
            Raw = raw,
            Confidence = [.. instances.Select(instance => instance[point].Confidence)],
            Final = raw,
            Origin = [.. raw.Select(position => position.IsMissing ? SampleOrigin.Missing : SampleOrigin.Measured)],
        };
    }
}
