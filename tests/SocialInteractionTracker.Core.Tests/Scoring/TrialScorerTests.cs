using System.Diagnostics;
using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tests.Kinematics;
using SocialInteractionTracker.Core.Tests.Zones;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Scoring;

public sealed class TrialScorerTests
{
    private static readonly ScoringOptions Options = new();

    [Test]
    public void Score_WalksToTheZoneStaysAndLeaves_GivesTheKnownAnswer()
    {
        // 30 frames/s. 4 s at the bottom (y 35), 2 s up to y 10 at 12.5 cm/s, 4 s there, 2 s back, 3 s at the bottom.
        var score = TrialScorer.Score(ThereAndBack(), TestTracks.SocialArena, new Window(0, 15), Options);

        // The zone ends at y = 14: entered 21 / 12.5 s after setting off, left 4 / 12.5 s after turning back.
        var zone = score.Zone(ZoneNames.Interaction, BodyPoint.BodyCentre)!;
        Assert.That(zone.TimeS, Is.EqualTo(4 + (2 * 4 / 12.5)).Within(1 / 30.0));
        Assert.That(zone.LatencyS, Is.EqualTo(4 + (21 / 12.5)).Within(1 / 30.0));
        Assert.That((zone.Entries, zone.UnknownS), Is.EqualTo((1, 0.0)));
        Assert.That(score.Movement.DistanceCm, Is.EqualTo(50).Within(3).Percent);
        Assert.That(score.Movement.MaxSpeedCmPerS, Is.EqualTo(12.5).Within(10).Percent, "a parabola overshoots where the speed leaps");
        Assert.That(score.Movement.ImmobileS, Is.EqualTo(11).Within(0.5));
        Assert.That(score.Movement.ImmobilityBouts, Is.EqualTo(3));
        Assert.That(score.SocialInteraction!.Vigilance.Bouts, Is.GreaterThanOrEqualTo(1));
        Assert.That(score.OpenField, Is.Null);
        Assert.That(score.Coverage.GotS, Is.EqualTo(15).Within(TestTracks.FloatingPoint));
        Assert.That((score.Coverage.Frames, score.Coverage.UnknownS, score.Coverage.DroppedFrameS), Is.EqualTo((450, 0.0, 0.0)));
    }

    [Test]
    public void Score_OpenField_HasItsMeasuresAndNoneOfTheOtherTest()
    {
        var score = TrialScorer.Score(ThereAndBack(), TestTracks.OpenArena, new Window(0, 15), Options);

        Assert.That(score.OpenField!.Thigmotaxis, Is.EqualTo(score.Zone(ZoneNames.Periphery, BodyPoint.BodyCentre)!.FractionOfWindow));
        Assert.That(score.SocialInteraction, Is.Null);
        Assert.That(score.Zones.Select(z => (z.Zone, z.Point)).Distinct().Count(), Is.EqualTo(6));
    }

    [Test]
    public void Score_AllMissing_IsAllUnknown()
    {
        var gone = Enumerable.Repeat(ArenaPoint.Missing, 100).ToArray();

        var score = TrialScorer.Score(TestTracks.Track(TestTracks.Times(100), gone), TestTracks.SocialArena, new Window(0, 10), Options);

        Assert.That(score.Zones.Select(z => z.UnknownS), Is.All.EqualTo(10).Within(TestTracks.FloatingPoint));
        Assert.That((score.Coverage.TrackedFraction, score.Movement.MeanSpeedCmPerS, score.Bouts.Length), Is.EqualTo((0.0, (double?)null, 0)));
    }

    [Test]
    public void Score_NoFrames_IsEmpty()
    {
        var score = TrialScorer.Score(TestTracks.Track(new FrameTimes([]), []), TestTracks.SocialArena, new Window(0, 10), Options);

        Assert.That((score.Coverage.GotS, score.Coverage.TrackedFraction, score.Zones[0].TimeS), Is.EqualTo((0.0, 0.0, 0.0)));
    }

    [Test]
    public void Score_AnyTrack_BinsAddUpToTheWindow() =>
        Gen.Select(ZoneStateSeriesTests.Position.Array[2, 200], Gen.Double[0, 4], Gen.Double[0.3, 20], Gen.Double[0.25, 7]).Sample(
            (positions, startS, lengthS, binS) =>
            {
                var track = TestTracks.Track(TestTracks.Times(positions.Length), positions);
                var options = Options with { BinLengthsS = [binS] };
                var score = TrialScorer.Score(track, TestTracks.SocialArena, new Window(startS, startS + lengthS), options, new Exclusion(3, 4));
                return score.Zones.Index().All(zone => Adds(score, zone.Index))
                    && Near(score.Bins.Sum(b => b.Movement.DistanceCm), score.Movement.DistanceCm)
                    && Near(score.Bins.Sum(b => b.Movement.ImmobileS), score.Movement.ImmobileS)
                    && score.Bins.Sum(b => b.Movement.ImmobilityBouts) == score.Movement.ImmobilityBouts;
            }, iter: 200);

    [Test]
    public void Score_LaterWindowOfTheSameWalk_IsTheSame()
    {
        // The same 10 s, once at the start of the video's clock and once an hour into it.
        var (positions, _) = SyntheticWalk.Create(5, 300, 1 / 30.0, 0.5);
        TrialScore At(double fromS) => TrialScorer.Score(
            TestTracks.Track(TestTracks.Times(300, 1 / 30.0, fromS), positions), TestTracks.SocialArena, new Window(fromS, fromS + 10), Options);

        Assert.That(At(3600).Movement.DistanceCm, Is.EqualTo(At(0).Movement.DistanceCm).Within(1e-6));
        Assert.That(At(3600).Zones.Select(z => z.TimeS), Is.EqualTo(At(0).Zones.Select(z => z.TimeS)).Within(1e-6));
    }

    [Test]
    public void Score_Bouts_AreInOrderAndCarryTheirFrames()
    {
        var score = TrialScorer.Score(ThereAndBack(), TestTracks.SocialArena, new Window(0, 15), Options);

        Assert.That(score.Bouts.Select(b => b.StartFrame), Is.Ordered);
        Assert.That(score.Bouts.Count(b => b.Behaviour == BehaviourNames.Immobility), Is.EqualTo(3));
        Assert.That(score.Bouts, Has.All.Property(nameof(Bout.DurationS)).GreaterThan(0));
    }

    [Test]
    public void Score_ATrialOf150S_TakesMilliseconds()
    {
        const double SlowestMs = 100; // About 4 ms when measured; the margin is for a machine that does other things too.
        var (positions, _) = SyntheticWalk.Create(1, 4500, 1 / 30.0, 0.5);
        var track = TestTracks.Track(TestTracks.Times(4500, 1 / 30.0), positions);
        var fastest = double.PositiveInfinity;
        for (var i = 0; i < 10; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            TrialScorer.Score(track, TestTracks.SocialArena, new Window(0, 150), Options);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        TestContext.Out.WriteLine($"{fastest:0.00} ms");
        Assert.That(fastest, Is.LessThan(SlowestMs));
    }

    private static bool Adds(TrialScore score, int zone) =>
        Near(score.Bins.Sum(b => b.Zones[zone].TimeS), score.Zones[zone].TimeS)
        && Near(score.Bins.Sum(b => b.Zones[zone].UnknownS), score.Zones[zone].UnknownS)
        && Near(score.Bins.Sum(b => b.Zones[zone].DistanceCm), score.Zones[zone].DistanceCm)
        && score.Bins.Sum(b => b.Zones[zone].Entries) == score.Zones[zone].Entries;

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    /// <summary>Along x = 20, facing the enclosure at the top all the time.</summary>
    private static ArenaTrack ThereAndBack()
    {
        var times = TestTracks.Times(450, 1 / 30.0);
        var y = times.StartS.Select(t => 35 - (12.5 * (Math.Clamp(t - 4, 0, 2) - Math.Clamp(t - 10, 0, 2)))).ToArray();
        return TestTracks.Track(
            times, [.. y.Select(value => new ArenaPoint(20, value))], [.. y.Select(value => new ArenaPoint(20, value - 3))]);
    }

    [Test]
    public void Score_VideoEndsInTheWindow_GivesNoBinsWithoutFramesAndSaysHowMuchOfTheLastIsScored()
    {
        var times = TestTracks.Times(45);
        var track = TestTracks.Track(times, [.. Enumerable.Repeat(new ArenaPoint(20, 20), times.Count)]);

        var score = TrialScorer.Score(track, TestTracks.OpenArena, new Window(0, 10), new ScoringOptions { BinLengthsS = [2] }, new Exclusion(2, 3));

        Assert.That(score.Bins.Select(bin => bin.Index), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(score.Bins.Select(bin => bin.ScoredS), Is.EqualTo(new[] { 2, 1, 0.5 }).Within(TestTracks.FloatingPoint));
    }
}
