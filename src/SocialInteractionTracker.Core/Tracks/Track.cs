using System.Collections.Immutable;
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
}
