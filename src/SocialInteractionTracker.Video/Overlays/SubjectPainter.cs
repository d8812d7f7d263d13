using OpenCvSharp;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Draws the subject: where it came from, its skeleton, where it faces.</summary>
/// <remarks>A point that was seen is a disc, larger the surer it is; an interpolated one is a ring; one from the outline or from other points is a square.</remarks>
internal sealed class SubjectPainter
{
    /// <summary>How long the trail is, s.</summary>
    private const double TrailS = 3;

    /// <summary>Pieces of the trail at most: each costs some microseconds.</summary>
    private const int MostPieces = 45;

    /// <summary>Where the arrow of the heading begins and ends, cm before the body centre.</summary>
    private const double ArrowFromCm = 5.5;
    private const double ArrowToCm = 9;

    /// <summary>Radius of a disc of confidence 0 in that of a disc of confidence 1.</summary>
    private const double LeastRadius = 0.5;

    private static readonly (BodyPoint From, BodyPoint To)[] Edges =
    [
        (BodyPoint.Nose, BodyPoint.LeftEar), (BodyPoint.Nose, BodyPoint.RightEar), (BodyPoint.LeftEar, BodyPoint.BodyCentre),
        (BodyPoint.RightEar, BodyPoint.BodyCentre), (BodyPoint.BodyCentre, BodyPoint.TailBase),
    ];

    private readonly OverlayRequest _request;
    private readonly OverlayLayout _layout;
    private readonly int _linePx;

    /// <summary>Prepares the drawing of a trial.</summary>
    /// <param name="request">The trial.</param>
    /// <param name="layout">Where the video is.</param>
    public SubjectPainter(OverlayRequest request, OverlayLayout layout)
    {
        (_request, _layout) = (request, layout);
        _linePx = Math.Max(2, layout.Letters.CapitalHeightPx / 6);
    }

    /// <summary>Draws a frame's subject.</summary>
    /// <param name="picture">The drawn video.</param>
    /// <param name="frame">Frame number from 0.</param>
    public void Draw(Mat picture, int frame)
    {
        DrawTrail(picture, frame);
        DrawHeading(picture, frame);
        foreach (var (from, to) in Edges)
        {
            if (Place(from, frame) is { IsMissing: false } start && Place(to, frame) is { IsMissing: false } end)
            {
                Strokes.RimmedLine(picture, start, end, Palette.Light, Math.Max(1, _linePx / 2));
            }
        }

        foreach (var point in BodyPoints.All)
        {
            DrawPoint(picture, point, frame);
        }
    }

    private void DrawTrail(Mat picture, int frame)
    {
        var times = _request.Track.Times;
        var first = frame;
        while (first > 0 && times.StartS[frame] - times.StartS[first - 1] <= TrailS)
        {
            first--;
        }

        // Steps are counted from the video's start, so that the trail's corners stand still while it moves on.
        var step = Math.Max(1, (frame - first) / MostPieces);
        first += (step - (first % step)) % step;
        DrawTrail(picture, (first, step, frame), isRim: true);
        DrawTrail(picture, (first, step, frame), isRim: false);
    }

    private void DrawTrail(Mat picture, (int First, int Step, int Until) frames, bool isRim)
    {
        for (var k = frames.First; k < frames.Until; k += frames.Step)
        {
            var next = Math.Min(frames.Until, k + frames.Step);
            var (from, to) = (Place(_request.Timeline.Point, k), Place(_request.Timeline.Point, next));
            if (!from.IsMissing && !to.IsMissing)
            {
                var isInterpolated = Origin(_request.Timeline.Point, next) == SampleOrigin.Interpolated;
                Strokes.Line(picture, from, to, isRim ? Palette.Dark : isInterpolated ? Palette.Unknown : Palette.Trail, isRim ? _linePx + 2 : _linePx);
            }
        }
    }

    private void DrawHeading(Mat picture, int frame)
    {
        var heading = _request.Timeline.Movement.HeadingRad[frame];
        var centre = _request.Track[BodyPoint.BodyCentre].Final[frame];
        if (double.IsNaN(heading) || centre.IsMissing)
        {
            return;
        }

        var (at, (sin, cos)) = (_request.Calibration.ToArena(centre), Math.SinCos(heading));
        var (from, tip) = (Ahead(at, cos, sin, ArrowFromCm), Ahead(at, cos, sin, ArrowToCm));
        Strokes.RimmedLine(picture, from, tip, Palette.Enclosure, _linePx);
        var (x, y) = ((tip.X - from.X) / 3, (tip.Y - from.Y) / 3);
        Strokes.RimmedLine(picture, new PixelPoint(tip.X - x - y, tip.Y - y + x), tip, Palette.Enclosure, _linePx);
        Strokes.RimmedLine(picture, new PixelPoint(tip.X - x + y, tip.Y - y - x), tip, Palette.Enclosure, _linePx);
    }

    private void DrawPoint(Mat picture, BodyPoint point, int frame)
    {
        var place = Place(point, frame);
        if (place.IsMissing)
        {
            return;
        }

        var (colour, radius) = (Palette.Body(point), point == _request.Timeline.Point ? 2.0 * _linePx : 1.6 * _linePx);
        switch (Origin(point, frame))
        {
            case SampleOrigin.Interpolated:
                Strokes.Ring(picture, place, radius + 1, colour);
                break;
            case SampleOrigin.Silhouette or SampleOrigin.Derived:
                Strokes.Square(picture, place, radius * 0.85, colour);
                break;
            default:
                Strokes.Disc(picture, place, radius * (LeastRadius + ((1 - LeastRadius) * Sureness(point, frame))), colour);
                break;
        }
    }

    /// <summary>The network's confidence; a person's correction is sure.</summary>
    private double Sureness(BodyPoint point, int frame) =>
        Origin(point, frame) == SampleOrigin.Measured && _request.Track[point].Confidence[frame] is var confidence and not float.NaN ? Math.Clamp(confidence, 0, 1) : 1;

    private PixelPoint Ahead(ArenaPoint from, double cos, double sin, double byCm) =>
        _layout.Drawn(_request.Calibration.ToPixel(new ArenaPoint(from.XCm + (cos * byCm), from.YCm + (sin * byCm))));

    private PixelPoint Place(BodyPoint point, int frame) => _layout.Drawn(_request.Track[point].Final[frame]);

    private SampleOrigin Origin(BodyPoint point, int frame) => _request.Track[point].Origin[frame];
}
