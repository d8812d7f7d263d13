using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Scoring;

/// <summary>Small tracks whose every frame is written down.</summary>
internal static class TestTracks
{
    /// <summary>Sums of frame times differ from the written result by rounding only.</summary>
    public const double FloatingPoint = 1e-9;

    public static FrameTimes Times(int count, double frameS = 0.1, double fromS = 0) =>
        new([.. Enumerable.Range(0, count).Select(k => fromS + (k * frameS))]);

    /// <summary>All of the video.</summary>
    public static ScoredFrames All(FrameTimes times, params ReadOnlySpan<Exclusion> exclusions) =>
        ScoredFrames.Of(times, new Window(times.StartS[0], times.EndS(times.Count - 1)), exclusions);

    /// <summary>The body centre as given and the nose some way to the right of it; other points are missing.</summary>
    public static ArenaTrack Track(FrameTimes times, IReadOnlyList<ArenaPoint> centre, double noseAheadCm = 4) =>
        Track(times, centre, [.. centre.Select(p => new ArenaPoint(p.XCm + noseAheadCm, p.YCm))]);

    public static ArenaTrack Track(FrameTimes times, IReadOnlyList<ArenaPoint> centre, IReadOnlyList<ArenaPoint> nose) =>
        new(times, [.. BodyPoints.All.Select(point => point switch
        {
            BodyPoint.BodyCentre => PointTrack(point, centre),
            BodyPoint.Nose => PointTrack(point, nose),
            _ => PointTrack(point, [.. Enumerable.Repeat(ArenaPoint.Missing, times.Count)]),
        })]);

    public static ArenaPointTrack PointTrack(BodyPoint point, IReadOnlyList<ArenaPoint> positions) => new(
        point, [.. positions], [.. positions.Select(p => p.IsMissing ? SampleOrigin.Missing : SampleOrigin.Measured)]);

    public static ScoredTrack Scored(ArenaTrack track, Arena arena) => new(track, arena, All(track.Times));

    /// <summary>A square of 40 cm with a 10 x 6 enclosure at the top wall, all within 8 cm as zone, and 9 cm corners below.</summary>
    public static Arena SocialArena { get; } = new SocialInteractionLayout
    {
        ArenaWidthCm = 40,
        ArenaHeightCm = 40,
        EnclosureAlongCm = 10,
        EnclosureDeepCm = 6,
        InteractionZone = new WithinInteractionZone(8),
        CornerSizeCm = 9,
    }.ToArena("arena");

    public static Arena OpenArena { get; } = new OpenFieldLayout { WidthCm = 40, HeightCm = 40 }.ToArena("arena");

    public static ImmutableArray<ArenaPoint> Line(params ReadOnlySpan<double> xCm)
    {
        var points = ImmutableArray.CreateBuilder<ArenaPoint>(xCm.Length);
        foreach (var x in xCm)
        {
            points.Add(double.IsNaN(x) ? ArenaPoint.Missing : new ArenaPoint(x, 20));
        }

        return points.MoveToImmutable();
    }
}
