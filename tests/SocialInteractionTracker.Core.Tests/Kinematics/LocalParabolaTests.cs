using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Kinematics;

public sealed class LocalParabolaTests
{
    [Test]
    public void Smooth_EvenFrames_IsTheSavitzkyGolayFilter()
    {
        // Savitzky and Golay 1964, quadratic, 5 points: (-3, 12, 17, 12, -3) / 35.
        var smooth = LocalParabola.Smooth(TestTracks.Times(5), TestTracks.Line(1, 5, 2, 7, 3).AsSpan(), 0.4);

        Assert.That(smooth[2].XCm, Is.EqualTo(((-3 * 1) + (12 * 5) + (17 * 2) + (12 * 7) + (-3 * 3)) / 35.0).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void Smooth_AnyParabolaAtAnyTimes_KeepsItAwayFromTheEnds() =>
        Gen.Select(Gen.Double[0.02, 0.06].Array[30, 60], Gen.Double[-20, 20], Gen.Double[-20, 20]).Sample((durations, speed, acceleration) =>
        {
            var times = new FrameTimes([.. durations.Select((_, k) => durations.Take(k).Sum())]);
            var positions = times.StartS.Select(t => new ArenaPoint((speed * t) + (acceleration * t * t), -speed * t)).ToArray();
            var smooth = LocalParabola.Smooth(times, positions, 0.4);
            return smooth.Zip(positions).Skip(10).SkipLast(10).All(pair => pair.First.DistanceTo(pair.Second) < 1e-6);
        });

    [Test]
    public void Smooth_Missing_StaysMissingAndDisturbsNoOther()
    {
        var smooth = LocalParabola.Smooth(TestTracks.Times(7), TestTracks.Line(0, 1, 2, double.NaN, 4, 5, 6).AsSpan(), 0.4);

        Assert.That(smooth.Select(p => p.XCm), Is.EqualTo(new[] { 0, 1, 2, double.NaN, 4, 5, 6 }).Within(TestTracks.FloatingPoint));
    }

    [TestCase(5, double.NaN, double.NaN)]
    [TestCase(double.NaN, double.NaN, double.NaN)]
    public void Smooth_LoneOrNoPosition_StaysAsItIs(params double[] xCm)
    {
        var smooth = LocalParabola.Smooth(TestTracks.Times(3), TestTracks.Line(xCm).AsSpan(), 0.4);

        Assert.That(smooth.Select(p => p.XCm), Is.EqualTo(xCm));
    }

    [Test]
    public void Smooth_WindowOf0_ChangesNothing()
    {
        var positions = TestTracks.Line(3, 1, 4, 1, 5).AsSpan();

        Assert.That(LocalParabola.Smooth(TestTracks.Times(5), positions, 0), Is.EqualTo(positions.ToArray()));
    }
}
