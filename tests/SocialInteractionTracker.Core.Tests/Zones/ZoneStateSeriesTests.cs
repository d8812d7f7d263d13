using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Zones;

public sealed class ZoneStateSeriesTests
{
    private static readonly Region Square = PolygonRegion.Rectangle(10, 10, 20, 20);

    [Test]
    public void From_InsideOnTheEdgeOutsideMissingExcluded_GivesEachItsState()
    {
        var frames = TestTracks.All(TestTracks.Times(5), new Exclusion(0.4, 0.5));

        var series = ZoneStateSeries.From(frames, TestTracks.Line(20, 10, 9.999, double.NaN, 20), Square);

        Assert.That(series.States, Is.EqualTo(new[] { ZoneState.In, ZoneState.In, ZoneState.Out, ZoneState.Unknown, ZoneState.Excluded }));
        Assert.That(series.TimeS(ZoneState.In), Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That(series.SignedDistanceCm[2], Is.EqualTo(0.001).Within(TestTracks.FloatingPoint));
    }

    [TestCase(-1, 0)]
    [TestCase(0, 1)]
    [TestCase(1, 2)]
    public void From_EdgeMoved_MovesTheLimit(double offsetCm, int framesIn)
    {
        var series = ZoneStateSeries.From(TestTracks.All(TestTracks.Times(2)), TestTracks.Line(10.5, 9.5), Square, offsetCm);

        Assert.That(series.States.Count(s => s == ZoneState.In), Is.EqualTo(framesIn));
    }

    [Test]
    public void From_AllMissing_IsAllUnknown()
    {
        var series = ZoneStateSeries.From(TestTracks.All(TestTracks.Times(3)), TestTracks.Line(double.NaN, double.NaN, double.NaN), Square);

        Assert.That(series.TimeS(ZoneState.Unknown), Is.EqualTo(0.3).Within(TestTracks.FloatingPoint));
        Assert.That(series.TimeS(ZoneState.Out), Is.Zero);
    }

    [Test]
    public void From_NotOnePositionAFrame_IsRefused() =>
        Assert.That(() => ZoneStateSeries.From(TestTracks.All(TestTracks.Times(3)), TestTracks.Line(1, 2), Square), Throws.ArgumentException);

    [Test]
    public void TimeS_AnyTrack_TheFourStatesAddUpToTheWindow() =>
        Gen.Select(Position.Array[2, 50], Gen.Double[0, 2], Gen.Double[0.1, 3], Gen.Double[0, 5]).Sample((positions, startS, lengthS, exclusionS) =>
        {
            var frames = ScoredFrames.Of(
                TestTracks.Times(positions.Length), new Window(startS, startS + lengthS), new Exclusion(exclusionS, exclusionS + 0.5));
            var series = ZoneStateSeries.From(frames, [.. positions], Square);
            var gotS = Math.Max(0, Math.Min(startS + lengthS, frames.Times.EndS(positions.Length - 1)) - startS);
            return Math.Abs(Enum.GetValues<ZoneState>().Sum(series.TimeS) - gotS) < TestTracks.FloatingPoint;
        });

    [Test]
    public void TimeS_EdgeMovedOutwards_NeverFalls() =>
        Gen.Select(Position.Array[2, 50], Gen.Double[-5, 5], Gen.Double[0, 5]).Sample((positions, offset, more) =>
        {
            var frames = TestTracks.All(TestTracks.Times(positions.Length));
            double TimeIn(double offsetCm) => ZoneStateSeries.From(frames, [.. positions], Square, offsetCm).TimeS(ZoneState.In);
            return TimeIn(offset + more) >= TimeIn(offset);
        });

    internal static Gen<ArenaPoint> Position { get; } = Gen.Frequency(
        (9, Gen.Select(Gen.Double[0, 40], Gen.Double[0, 40], (x, y) => new ArenaPoint(x, y))),
        (1, Gen.Const(ArenaPoint.Missing)));
}
