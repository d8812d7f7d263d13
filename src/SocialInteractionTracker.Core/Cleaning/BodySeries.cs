using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>All body points of the subject while its track is being cleaned, cm.</summary>
internal sealed class BodySeries
{
    private readonly PointSeries[] _points;
    private readonly ArenaPoint[][] _raw;
    private readonly Track _track;
    private readonly Calibration _calibration;

    private BodySeries(Track track, Calibration calibration, PointSeries[] points)
    {
        (_track, _calibration, _points) = (track, calibration, points);
        _raw = [.. points.Select(point => point.Positions.ToArray())];
    }

    /// <summary>When the frames are shown.</summary>
    public FrameTimes Times => _track.Times;

    /// <summary>Number of frames.</summary>
    public int Count => _track.Times.Count;

    /// <summary>One body point.</summary>
    public PointSeries this[BodyPoint point] => _points[(int)point];

    /// <summary>The raw positions of a track, not yet cleaned.</summary>
    public static BodySeries FromRaw(Track track, Calibration calibration, SampleOrigin origin)
    {
        var points = new PointSeries[BodyPoints.Count];
        foreach (var point in BodyPoints.All)
        {
            var series = points[(int)point] = new PointSeries(track.Times.Count);
            var (raw, confidence) = (track[point].Raw, track[point].Confidence);
            for (var k = 0; k < raw.Length; k++)
            {
                series.Confidence[k] = confidence[k];
                series.Set(k, raw[k].IsMissing ? ArenaPoint.Missing : calibration.ToArena(raw[k]), origin);
            }
        }

        return new BodySeries(track, calibration, points);
    }

    /// <summary>Where the trunk is: the body centre, else midway between nose and tail base, else missing.</summary>
    public ArenaPoint Trunk(int frame)
    {
        var centre = this[BodyPoint.BodyCentre].Positions[frame];
        return centre.IsMissing
            ? this[BodyPoint.Nose].Positions[frame].MidwayTo(this[BodyPoint.TailBase].Positions[frame])
            : centre;
    }

    /// <summary>The track with its raw positions and the cleaned ones as final.</summary>
    public Track ToTrack() => new(Times, [.. BodyPoints.All.Select(ToPointTrack)]);

    private PointTrack ToPointTrack(BodyPoint point)
    {
        var (series, raw, seen) = (this[point], _raw[(int)point], _track[point]);
        var final = ImmutableArray.CreateBuilder<PixelPoint>(Count);
        for (var k = 0; k < Count; k++)
        {
            var position = series.Positions[k];
            final.Add(position.IsMissing ? PixelPoint.Missing : position == raw[k] ? seen.Raw[k] : _calibration.ToPixel(position));
        }

        return seen with { Final = final.MoveToImmutable(), Origin = [.. series.Origin] };
    }
}
