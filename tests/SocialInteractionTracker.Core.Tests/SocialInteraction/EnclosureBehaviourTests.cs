using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.Scoring;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>The enclosure covers x 15 to 25 and y 0 to 6; the subject stands below it, so y grows away from it. Frames of 0.1 s.</summary>
public sealed class EnclosureBehaviourTests
{
    private static readonly SocialInteractionOptions Options = new();

    private static readonly MovementOptions Raw = new() { SmoothingS = 0, DeadBandCm = 0 };

    [Test]
    public void Investigation_NoseAtTheLimitBodyOutsideFacing_IsOneBout()
    {
        // Nose 2.0 cm from the edge for 4 frames, then 2.1.
        var bouts = Investigation(Facing(8, 8, 8, 8, 8.1, 8.1, 8.1, 8.1));

        Assert.That(bouts.Select(b => (b.StartFrame, b.EndFrameExclusive)), Is.EqualTo(new[] { (0, 4) }));
    }

    [TestCase(59, 1)]
    [TestCase(61, 0)]
    public void Investigation_HeadingOffTheEnclosure_CountsUpTo60Degrees(double offDeg, int expected)
    {
        // The body is straight below the enclosure's left edge and turned that much to the left, away from it.
        var body = new ArenaPoint(15, 6.5);
        var nose = Ahead(body, -offDeg * Math.PI / 180, 1.5);
        var track = Track([.. Enumerable.Repeat(body, 5)], [.. Enumerable.Repeat(nose, 5)]);

        Assert.That(Investigation(track), Has.Length.EqualTo(expected));
    }

    [Test]
    public void Investigation_BodyInsideTheEnclosure_IsNone()
    {
        var track = Track([.. Enumerable.Repeat(new ArenaPoint(20, 5), 5)], [.. Enumerable.Repeat(new ArenaPoint(20, 7), 5)]);

        Assert.That(Investigation(track), Is.Empty);
    }

    [Test]
    public void Investigation_AllMissing_IsNone()
    {
        var gone = Enumerable.Repeat(ArenaPoint.Missing, 5).ToArray();

        Assert.That(Investigation(Track(gone, gone)), Is.Empty);
    }

    [Test]
    public void Approaches_FromAfarToNear_CountsOnceUntilAfarAgain() =>
        Assert.That(Approaches(12, 11, 9, 7, 9, 7, 11, 7), Is.EqualTo("1-4 6-8"));

    [Test]
    public void Approaches_LimitsAreIncluded() => Assert.That(Approaches(11, 7), Is.EqualTo("0-2"));

    [Test]
    public void Approaches_NotQuiteAfarOrNotQuiteNear_IsNone() => Assert.That(Approaches(10.9, 7, 12, 7.1), Is.Empty);

    [Test]
    public void Approaches_NoseMissingOnTheWay_Counts() => Assert.That(Approaches(12, double.NaN, 7), Is.EqualTo("0-3"));

    [Test]
    public void Approaches_AllMissing_IsNone() => Assert.That(Approaches(double.NaN, double.NaN), Is.Empty);

    [TestCase(100, "0-101")]
    [TestCase(101, "")]
    public void Approaches_TakingLongerThan10S_IsNone(int framesUntilNear, string expected) =>
        Assert.That(Approaches([12, .. Enumerable.Repeat(8.0, framesUntilNear - 1), 7]), Is.EqualTo(expected));

    [TestCase(2.5, 1)]
    [TestCase(1.9, 0)]
    public void Flights_FromTheZoneToACorner_CountsAbove20CmPerS(double stepCm, int expected)
    {
        // Down the left side from inside the zone (x 8 to 32, y up to 14) to the corner (x up to 9, y from 31).
        var path = Enumerable.Range(0, 14).Select(k => new ArenaPoint(8, 5 + (k * stepCm))).ToArray();

        Assert.That(Flights(path), Has.Length.EqualTo(expected));
    }

    [Test]
    public void Flights_SlowAtFirstThenFast_IsNone()
    {
        double[] y = [5, 5.5, 14.5, 15, 15.5, 16, 16.5, 17, 17.5, 18, 18.5, 19, 22, 25, 28, 31, 34];
        var path = y.Select(value => new ArenaPoint(8, value)).ToArray();

        Assert.That(Flights([.. path[3..]]), Is.Empty, "never in the zone");
        Assert.That(Flights([new(8, 13), new(8, 13), .. path[3..]]), Is.Empty, "reaches the speed 0.7 s after leaving");
    }

    [Test]
    public void Flights_GoesBackIntoTheZoneFirst_BeginsAnew()
    {
        double[] y = [5, 8, 14.6, 8, 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, 35];

        Assert.That(Flights([.. y.Select(value => new ArenaPoint(8, value))]), Has.Length.EqualTo(1));
    }

    [TestCase(30, 1)]
    [TestCase(29, 0)]
    public void Vigilance_StillAndFacingFor3S_IsOneBout(int frames, int expected) =>
        Assert.That(Vigilance(Facing([.. Enumerable.Repeat(31.0, frames)])), Has.Length.EqualTo(expected));

    [TestCase(13)]
    [TestCase(5)]
    public void Vigilance_InTheZone_IsNone(double noseY) =>
        Assert.That(Vigilance(Facing([.. Enumerable.Repeat(noseY - 4, 40)])), Is.Empty);

    [Test]
    public void Vigilance_FacingAway_IsNone()
    {
        var body = Enumerable.Repeat(new ArenaPoint(20, 30), 40).ToArray();

        Assert.That(Vigilance(Track(body, Array.ConvertAll(body, p => new ArenaPoint(p.XCm, p.YCm + 4)))), Is.Empty);
    }

    [Test]
    public void Score_NeverKnown_HasNoDistanceAndNoBouts()
    {
        var gone = Enumerable.Repeat(ArenaPoint.Missing, 5).ToArray();

        var (measures, bouts) = Score(Track(gone, gone));

        Assert.That((measures.MeanNoseDistanceCm, measures.Investigation.LatencyS), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(bouts, Is.Empty);
    }

    [Test]
    public void Score_StandsAtTheEnclosure_SumsItUp()
    {
        var (measures, bouts) = Score(Facing(12, 12, 8, 7, 7, 7, 12, 12));

        Assert.That(measures.MeanNoseDistanceCm, Is.EqualTo((6 + 6 + 2 + 1 + 1 + 1 + 6 + 6) / 8.0).Within(TestTracks.FloatingPoint));
        Assert.That(measures.Investigation.TotalS, Is.EqualTo(0.4).Within(TestTracks.FloatingPoint));
        Assert.That(measures.Investigation.LatencyS, Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That((measures.Approaches.Bouts, measures.Flights.Bouts, measures.Vigilance.Bouts), Is.EqualTo((1, 0, 0)));
        Assert.That(bouts.Select(b => b.Behaviour), Is.EqualTo(new[] { BehaviourNames.Investigation, BehaviourNames.Approach }));
    }

    private static ArenaPoint Ahead(ArenaPoint from, double headingRad, double byCm) =>
        new(from.XCm + (byCm * Math.Sin(headingRad)), from.YCm - (byCm * Math.Cos(headingRad)));

    /// <summary>The nose below the enclosure's middle at these heights, the body 4 cm behind it.</summary>
    private static ScoredTrack Facing(params double[] noseY) => Track(
        Array.ConvertAll(noseY, y => new ArenaPoint(20, y + 4)), Array.ConvertAll(noseY, y => new ArenaPoint(20, y)));

    private static ScoredTrack Track(ArenaPoint[] body, ArenaPoint[] nose) =>
        TestTracks.Scored(TestTracks.Track(TestTracks.Times(body.Length), body, nose), TestTracks.SocialArena);

    private static ImmutableArray<BoutSpan> Investigation(ScoredTrack track) =>
        InvestigationFinder.Find(track, track.Arena.Enclosure!, MovementSeries.From(track.Track, Raw), Options);

    private static string Approaches(params double[] noseY)
    {
        var track = Facing(noseY);
        var bouts = ApproachFinder.Find(track, track.Arena.Enclosure!, Options);
        return string.Join(' ', bouts.Select(b => $"{b.StartFrame}-{b.EndFrameExclusive}"));
    }

    private static ImmutableArray<BoutSpan> Flights(ArenaPoint[] body)
    {
        var track = Track(body, body);
        return FlightFinder.Find(
            track.States(track.Arena.FindZone(ZoneNames.Interaction)!.Region, BodyPoint.BodyCentre),
            track.States(track.Arena.FindZone(ZoneNames.Corners)!.Region, BodyPoint.BodyCentre),
            MovementSeries.From(track.Track, Raw),
            Options);
    }

    private static ImmutableArray<BoutSpan> Vigilance(ScoredTrack track)
    {
        var movement = MovementSeries.From(track.Track, Raw);
        var states = track.States(track.Arena.FindZone(ZoneNames.Interaction)!.Region, BodyPoint.BodyCentre);
        return VigilanceFinder.Find(track, states, movement, Immobility.Find(movement.SpeedCmPerS.AsSpan(), track.Frames, Raw), Options);
    }

    private static (SocialInteractionMeasures Measures, ImmutableArray<Bout> Bouts) Score(ScoredTrack track)
    {
        var movement = MovementSeries.From(track.Track, Raw);
        var immobility = Immobility.Find(movement.SpeedCmPerS.AsSpan(), track.Frames, Raw);
        return SocialInteractionScorer.Score(track, track.Arena.Enclosure!, movement, immobility, Options);
    }
}
