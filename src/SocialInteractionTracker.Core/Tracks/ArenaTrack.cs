using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>The subject's final positions on the arena's floor: what every score is computed from.</summary>
public sealed record ArenaTrack
{
    /// <summary>Creates a track.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="points">All body points in the order of <see cref="BodyPoints.All"/>, each with one sample a frame.</param>
    /// <exception cref="ArgumentException">A point is out of order or has another number of samples.</exception>
    public ArenaTrack(FrameTimes times, ImmutableArray<ArenaPointTrack> points)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (!points.Select(p => p.Point).SequenceEqual(BodyPoints.All))
        {
            throw new ArgumentException("A track needs every body point once, in order.", nameof(points));
        }

        foreach (var point in points)
        {
            if (point.Positions.Length != times.Count || point.Origin.Length != times.Count)
            {
                throw new ArgumentException($"{point.Point.Name()} needs {times.Count} samples, one a frame.", nameof(points));
            }
        }

        (Times, Points) = (times, points);
    }

    /// <summary>When the frames are shown.</summary>
    public FrameTimes Times { get; }

    /// <summary>All body points, in the order of <see cref="BodyPoints.All"/>.</summary>
    public ImmutableArray<ArenaPointTrack> Points { get; }

    /// <summary>One body point through the frames.</summary>
    /// <param name="point">Which one.</param>
    public ArenaPointTrack this[BodyPoint point] => Points[(int)point];

    /// <summary>The final positions of a track in centimetres.</summary>
    /// <param name="track">The track in video pixels.</param>
    /// <param name="calibration">The calibration of its video.</param>
    /// <returns>One position a frame and body point; missing stays missing.</returns>
    public static ArenaTrack From(Track track, Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(calibration);
        return new ArenaTrack(track.Times, [.. track.Points.Select(point => ToArena(point, calibration))]);
    }

    private static ArenaPointTrack ToArena(PointTrack point, Calibration calibration)
    {
        var positions = ImmutableArray.CreateBuilder<ArenaPoint>(point.Final.Length);
        foreach (var pixel in point.Final)
        {
            positions.Add(pixel.IsMissing ? ArenaPoint.Missing : calibration.ToArena(pixel));
        }

        return new ArenaPointTrack(point.Point, positions.MoveToImmutable(), point.Origin);
    }
}
