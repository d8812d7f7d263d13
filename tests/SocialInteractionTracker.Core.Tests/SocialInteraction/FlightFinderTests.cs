using System.Collections.Immutable;
using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.Scoring;
using static SocialInteractionTracker.Core.Tests.SocialInteraction.AtTheEnclosure;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>The scene of <see cref="AtTheEnclosure"/>; frames of 0.1 s.</summary>
public sealed class FlightFinderTests
{
    [TestCase(2.5, 1)]
    [TestCase(1.9, 0)]
    public void Find_FromTheZoneToACorner_CountsAbove20CmPerS(double stepCm, int expected)
    {
        // Down the left side from inside the zone (x 8 to 32, y up to 14) to the corner (x up to 9, y from 31).
        var path = Enumerable.Range(0, 14).Select(k => new ArenaPoint(8, 5 + (k * stepCm))).ToArray();

        Assert.That(Flights(path), Has.Length.EqualTo(expected));
    }

    [Test]
    public void Find_SlowAtFirstThenFast_IsNone()
    {
        double[] y = [5, 5.5, 14.5, 15, 15.5, 16, 16.5, 17, 17.5, 18, 18.5, 19, 22, 25, 28, 31, 34];
        var path = y.Select(value => new ArenaPoint(8, value)).ToArray();

        Assert.That(Flights([.. path[3..]]), Is.Empty, "never in the zone");
        Assert.That(Flights([new(8, 13), new(8, 13), .. path[3..]]), Is.Empty, "reaches the speed 0.7 s after leaving");
    }

    [Test]
    public void Find_GoesBackIntoTheZoneFirst_BeginsAnew()
    {
        double[] y = [5, 8, 14.6, 8, 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, 35];

        Assert.That(Flights([.. y.Select(value => new ArenaPoint(8, value))]), Has.Length.EqualTo(1));
    }

    [Test]
    public void Find_AllMissing_IsNone() => Assert.That(Flights([ArenaPoint.Missing, ArenaPoint.Missing]), Is.Empty);

    [Test]
    public void Find_AnyTrack_GoesFromTheZoneToACornerWithoutTurningBack() =>
        Gen.Select(Gen.Double[0, 12], Gen.Double[0, 40], (x, y) => new ArenaPoint(x, y)).Array[2, 80].Sample(body =>
        {
            bool IsIn(string zone, int k) => TestTracks.SocialArena.FindZone(zone)!.Region.Contains(body[k]);
            return Flights(body).All(b => IsIn(ZoneNames.Interaction, b.StartFrame - 1)
                && IsIn(ZoneNames.Corners, b.EndFrameExclusive - 1)
                && !Enumerable.Range(b.StartFrame, b.EndFrameExclusive - b.StartFrame).Any(k => IsIn(ZoneNames.Interaction, k)));
        });

    private static ImmutableArray<BoutSpan> Flights(ArenaPoint[] body)
    {
        var track = Track(body, body);
        return FlightFinder.Find(
            track.States(track.Arena.FindZone(ZoneNames.Interaction)!.Region, BodyPoint.BodyCentre),
            track.States(track.Arena.FindZone(ZoneNames.Corners)!.Region, BodyPoint.BodyCentre),
            MovementSeries.From(track.Track, Raw),
            Options);
    }
}
