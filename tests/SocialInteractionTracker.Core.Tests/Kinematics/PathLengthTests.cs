using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tests.Zones;

namespace SocialInteractionTracker.Core.Tests.Kinematics;

public sealed class PathLengthTests
{
    /// <summary>What the sample study allows between a trial's distance and its truth.</summary>
    private const double DistancePercent = 3;

    [Test]
    public void RawCm_MissingInBetween_BridgesNothing() =>
        Assert.That(PathLength.RawCm(TestTracks.Line(0, 3, double.NaN, 10, 12).AsSpan()), Is.EqualTo(5));

    [TestCase]
    [TestCase(5)]
    [TestCase(double.NaN, double.NaN)]
    public void RawCm_NoStep_Is0(params double[] xCm) => Assert.That(PathLength.RawCm(TestTracks.Line(xCm).AsSpan()), Is.Zero);

    [Test]
    public void Drag_WithinTheDeadBand_LiesStill() => Assert.That(DragX(0.2, 0, 0.2, -0.2, 0.2), Is.EqualTo(new[] { 0, 0, 0, 0 }));

    [Test]
    public void Drag_StraightLine_FollowsAtTheRadius() =>
        Assert.That(DragX(0.25, 0, 1, 2, 3), Is.EqualTo(new[] { 0, 0.75, 1.75, 2.75 }).Within(TestTracks.FloatingPoint));

    [Test]
    public void Drag_AfterMissing_BeginsAnew() =>
        Assert.That(DragX(0.25, 0, 1, double.NaN, 8, 9), Is.EqualTo(new[] { 0, 0.75, double.NaN, 8, 8.75 }).Within(TestTracks.FloatingPoint));

    [Test]
    public void Drag_AnyPath_IsNeverLongerAndStaysWithinTheRadius() =>
        Gen.Select(ZoneStateSeriesTests.Position.Array[0, 60], Gen.Double[0, 3]).Sample((positions, band) =>
        {
            var path = PathLength.Drag(positions, band);
            return PathLength.RawCm(path) <= PathLength.RawCm(positions) + TestTracks.FloatingPoint
                && path.Zip(positions).All(pair => pair.First.IsMissing == pair.Second.IsMissing
                    && !(pair.First.DistanceTo(pair.Second) > band + TestTracks.FloatingPoint));
        });

    [Test]
    public void From_NoisyWalkWithRests_GivesTheTruePathLength(
        [Values(1, 2, 3)] int seed, [Values(0, 0.05, 0.1)] double noiseCm, [Values(0.25, 0.6)] double activity, [Values(25, 30, 60)] int fps)
    {
        var (positions, truthCm) = SyntheticWalk.Create(seed, 100 * fps, 1.0 / fps, activity);

        var distance = Distance(SyntheticWalk.Noisy(positions, noiseCm, seed), 1.0 / fps, new MovementOptions());

        Assert.That(distance, Is.EqualTo(truthCm).Within(DistancePercent).Percent);
    }

    [Test]
    public void From_NoisierWalkAndWiderDeadBand_GivesTheTruePathLength(
        [Values(1, 2, 3)] int seed, [Values(0.25, 0.6)] double activity, [Values(25, 30, 60)] int fps)
    {
        var (positions, truthCm) = SyntheticWalk.Create(seed, 100 * fps, 1.0 / fps, activity);

        var distance = Distance(SyntheticWalk.Noisy(positions, 0.2, seed), 1.0 / fps, new MovementOptions { DeadBandCm = 0.25 });

        Assert.That(distance, Is.EqualTo(truthCm).Within(DistancePercent).Percent);
    }

    [Test]
    public void From_NoisyRest_HasHardlyAPath()
    {
        var rest = Enumerable.Repeat(new ArenaPoint(20, 20), 4500).ToArray();

        Assert.That(Distance(SyntheticWalk.Noisy(rest, 0.1, 1), 1 / 30.0, new MovementOptions()), Is.LessThan(1), "of 150 s; the raw path is over 1000 cm");
    }

    private static double[] DragX(double deadBandCm, params double[] xCm) =>
        Array.ConvertAll(PathLength.Drag(TestTracks.Line(xCm).AsSpan(), deadBandCm), p => p.XCm);

    private static double Distance(ArenaPoint[] positions, double frameS, MovementOptions options)
    {
        var track = TestTracks.Track(TestTracks.Times(positions.Length, frameS), positions);
        var movement = MovementSeries.From(track, options);
        return MovementScorer.Measure(movement, TestTracks.All(track.Times), []).DistanceCm;
    }
}
