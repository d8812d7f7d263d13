using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Kinematics;

public sealed class MovementSeriesTests
{
    private static readonly MovementOptions Raw = new() { SmoothingS = 0, DeadBandCm = 0 };

    [Test]
    public void From_VariableFrameRate_TakesRealTimes()
    {
        var track = TestTracks.Track(new FrameTimes([0, 0.1, 0.4, 0.5]), TestTracks.Line(0, 1, 4, 6));

        var movement = MovementSeries.From(track, Raw);

        Assert.That(movement.SpeedCmPerS, Is.EqualTo(new[] { 10, 10, 12.5, 20 }).Within(TestTracks.FloatingPoint));
        Assert.That(movement.PathSpeedCmPerS, Is.EqualTo(new[] { 10, 10, 20, double.NaN }).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void From_MissingPosition_LeavesSpeedUnknownThereAndOneSidedBesideIt()
    {
        var track = TestTracks.Track(TestTracks.Times(6), TestTracks.Line(0, 1, double.NaN, 3, double.NaN, 9));

        var movement = MovementSeries.From(track, Raw);

        Assert.That(movement.SpeedCmPerS.Select(double.IsNaN), Is.EqualTo(new[] { false, false, true, true, true, true }));
        Assert.That(movement.SpeedCmPerS[1], Is.EqualTo(10).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void From_NoseMissing_TakesTheHeadingFromTheEars()
    {
        var times = TestTracks.Times(2);
        var track = new ArenaTrack(times, [.. BodyPoints.All.Select(point => TestTracks.PointTrack(point, point switch
        {
            BodyPoint.Nose => [new ArenaPoint(14, 10), ArenaPoint.Missing],
            BodyPoint.LeftEar => [ArenaPoint.Missing, new ArenaPoint(9, 13)],
            BodyPoint.RightEar => [ArenaPoint.Missing, new ArenaPoint(11, 13)],
            BodyPoint.BodyCentre => [new ArenaPoint(10, 10), new ArenaPoint(10, 10)],
            _ => [ArenaPoint.Missing, ArenaPoint.Missing],
        }))]);

        var movement = MovementSeries.From(track, Raw);

        Assert.That(movement.HeadingRad, Is.EqualTo(new[] { 0, Math.PI / 2 }).Within(TestTracks.FloatingPoint));
        Assert.That(movement.TurnRad[0], Is.EqualTo(Math.PI / 2).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void From_AllMissing_KnowsNothing()
    {
        var movement = MovementSeries.From(TestTracks.Track(TestTracks.Times(2), TestTracks.Line(double.NaN, double.NaN)), new MovementOptions());

        Assert.That(movement.SpeedCmPerS.Concat(movement.HeadingRad).Concat(movement.PathSpeedCmPerS), Is.All.NaN);
    }

    [Test]
    public void From_NoFrames_IsEmpty() =>
        Assert.That(MovementSeries.From(TestTracks.Track(new FrameTimes([]), []), new MovementOptions()).SpeedCmPerS, Is.Empty);

    [TestCase(3, -3, 0.283185307)]
    [TestCase(-3, 3, -0.283185307)]
    [TestCase(0, 1, 1)]
    public void TurnRad_AcrossPi_TakesTheShortWay(double from, double to, double expected) =>
        Assert.That(Headings.TurnRad(from, to), Is.EqualTo(expected).Within(1e-8));

    [Test]
    public void Measure_FullTurnOnACircle_GivesTurnPathAndMeander()
    {
        // Once round a circle of 10 cm in 60 steps of 0.1 s, nose 4 cm ahead along the tangent.
        var angles = Enumerable.Range(0, 61).Select(k => k * Math.Tau / 60).ToArray();
        var centre = Array.ConvertAll(angles, a => new ArenaPoint(20 + (10 * Math.Cos(a)), 20 + (10 * Math.Sin(a))));
        var nose = Array.ConvertAll(angles, a => new ArenaPoint(20 + (10 * Math.Cos(a)) - (4 * Math.Sin(a)), 20 + (10 * Math.Sin(a)) + (4 * Math.Cos(a))));
        var track = TestTracks.Track(TestTracks.Times(61), centre, nose);

        var measures = MovementScorer.Measure(MovementSeries.From(track, Raw), TestTracks.All(track.Times), []);

        var chords = 60 * 2 * 10 * Math.Sin(Math.PI / 60);
        Assert.That(measures.DistanceCm, Is.EqualTo(chords).Within(TestTracks.FloatingPoint));
        Assert.That(measures.NetTurnRad, Is.EqualTo(Math.Tau).Within(TestTracks.FloatingPoint));
        Assert.That(measures.MeanderRadPerCm, Is.EqualTo(Math.Tau / chords).Within(TestTracks.FloatingPoint));
        Assert.That(measures.MeanSpeedCmPerS, Is.EqualTo(chords / 6).Within(TestTracks.FloatingPoint));
    }
}
