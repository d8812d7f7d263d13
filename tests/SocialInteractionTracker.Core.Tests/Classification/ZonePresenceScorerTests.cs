using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Classification;

public sealed class ZonePresenceScorerTests
{
    private const double FloatingPoint = 1e-9;

    private static readonly Arena Box = new()
    {
        Id = "box",
        Shape = ArenaShape.Rectangle,
        WidthCm = 40,
        HeightCm = 40,
        Zones = [new Zone(ZoneNames.Interaction, PolygonRegion.Rectangle(0, 0, 40, 10))],
    };

    [Test]
    public void Score_WalkAwayFromTheZone_FollowsPointAndEdge()
    {
        // 1 cm a frame and 10 frames a second downwards from 0.5 cm, the nose 3 cm ahead; not seen in the last 5 frames.
        var presences = ZonePresenceScorer.Score(Scored(Walk(20, missing: 5), Box), new ScoringOptions());

        Assert.That(presences.Select(p => (p.Point, p.EdgeOffsetCm)), Is.EqualTo(new[]
        {
            (BodyPoint.Nose, -1.0), (BodyPoint.Nose, 0.0), (BodyPoint.Nose, 1.0),
            (BodyPoint.BodyCentre, -1.0), (BodyPoint.BodyCentre, 0.0), (BodyPoint.BodyCentre, 1.0),
        }));
        Assert.That(presences.Select(p => p.Interaction.InS), Is.EqualTo(new[] { 0.6, 0.7, 0.8, 0.9, 1.0, 1.1 }).Within(FloatingPoint));
        Assert.That(presences.Select(p => p.Interaction.UnknownS), Is.All.EqualTo(0.5).Within(FloatingPoint));
        Assert.That(presences.Select(p => p.Corners), Is.All.Null);
        Assert.That(presences.Select(p => p.InteractionStates), Is.All.Not.Null);
    }

    [Test]
    public void Score_AnimalSeenBeyondTheWallOfTheZone_IsInItAtEveryEdge()
    {
        var arena = Box with
        {
            Zones =
            [
                new Zone(ZoneNames.Interaction, new DifferenceRegion(
                    PolygonRegion.Rectangle(8, 0, 24, 10), PolygonRegion.Rectangle(15, 0, 10, 5))),
                new Zone(ZoneNames.Corners, new UnionRegion(
                    PolygonRegion.Rectangle(0, 31, 9, 9), PolygonRegion.Rectangle(31, 31, 9, 9))),
            ],
        };
        var (atTopWall, inCorner) = (Standing(new ArenaPoint(11, -1.5)), Standing(new ArenaPoint(41, 40.5)));

        var top = ZonePresenceScorer.Score(Scored(atTopWall, arena), new ScoringOptions());
        var corner = ZonePresenceScorer.Score(Scored(inCorner, arena), new ScoringOptions());

        Assert.That(top.Select(p => p.Interaction.InS), Is.All.EqualTo(1).Within(FloatingPoint));
        Assert.That(corner.Select(p => p.Corners!.Value.InS), Is.All.EqualTo(1).Within(FloatingPoint));
    }

    [Test]
    public void Score_OtherPrimaryPoint_IsScoredToo() =>
        Assert.That(
            ZonePresenceScorer.Score(Scored(Walk(20, 0), Box), new ScoringOptions(), BodyPoint.TailBase).Count(p => p.Point == BodyPoint.TailBase),
            Is.EqualTo(3));

    [Test]
    public void Score_ArenaWithoutInteractionZone_GivesNothing() =>
        Assert.That(ZonePresenceScorer.Score(Scored(Walk(20, 0), Box with { Zones = [] }), new ScoringOptions()), Is.Empty);

    private static FrameTimes Times(int count) => new([.. Enumerable.Range(0, count).Select(k => k / 10.0)]);

    private static ScoredTrack Scored(ArenaTrack track, Arena arena) =>
        new(track, arena, ScoredFrames.Of(track.Times, new Window(0, track.Times.Count / 10.0)));

    private static ArenaTrack Standing(ArenaPoint place) => Track(10, (_, _) => place);

    private static ArenaTrack Walk(int count, int missing) => Track(count, (point, k) =>
        k >= count - missing ? ArenaPoint.Missing : new ArenaPoint(20, k + 0.5 + (point == BodyPoint.Nose ? 3 : 0)));

    private static ArenaTrack Track(int count, Func<BodyPoint, int, ArenaPoint> position)
    {
        ImmutableArray<SampleOrigin> origin = [.. Enumerable.Repeat(SampleOrigin.Measured, count)];
        return new ArenaTrack(
            Times(count),
            [.. BodyPoints.All.Select(p => new ArenaPointTrack(p, [.. Enumerable.Range(0, count).Select(k => position(p, k))], origin))]);
    }
}
