using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Kinematics;

public sealed class ImmobilityTests
{
    [TestCase("0-5", 1.7, 1.9, 1.99, 1.9, 1.7, 2.0)]
    [TestCase("", 1.7, 1.7, 1.7, 1.7, 2.0, 2.0)]
    [TestCase("", 1.75, 1.8, 1.9, 1.9, 1.9, 1.9)]
    [TestCase("1-6", 3, 1.7, 0, 0, 0, 0)]
    [TestCase("", 0, 0, 0, double.NaN, 0, 0, 0)]
    [TestCase("", double.NaN, double.NaN, double.NaN, double.NaN, double.NaN)]
    public void Find_FramesOfATenth_GivesBouts(string expected, params double[] speeds)
    {
        var bouts = Immobility.Find(speeds, TestTracks.All(TestTracks.Times(speeds.Length)), new MovementOptions());

        Assert.That(string.Join(' ', bouts.Select(b => $"{b.StartFrame}-{b.EndFrameExclusive}")), Is.EqualTo(expected));
    }

    [Test]
    public void Find_ExcludedFrame_EndsTheBout()
    {
        var frames = TestTracks.All(TestTracks.Times(12), new Exclusion(0.5, 0.6));

        var bouts = Immobility.Find(new double[12], frames, new MovementOptions());

        Assert.That(bouts.Select(b => (b.StartFrame, b.EndFrameExclusive)), Is.EqualTo(new[] { (0, 5), (6, 12) }));
    }

    [TestCase(0.1)]
    [TestCase(0.2)]
    public void Find_NoisyRest_IsImmobilityThroughout(double noiseCm)
    {
        var rest = SyntheticWalk.Noisy([.. Enumerable.Repeat(new ArenaPoint(20, 20), 4500)], noiseCm, 3);
        var track = TestTracks.Track(TestTracks.Times(4500, 1 / 30.0), rest);
        var speed = MovementSeries.From(track, new MovementOptions()).SpeedCmPerS;

        var bouts = Immobility.Find(speed.AsSpan(), TestTracks.All(track.Times), new MovementOptions());

        Assert.That(bouts.Sum(b => b.DurationS), Is.EqualTo(150).Within(1));
    }

    [Test]
    public void Find_AnySpeeds_NoBoutHoldsAMovingFrame() =>
        Gen.Double[0, 4].Array[2, 80].Sample(speeds =>
            Immobility.Find(speeds, TestTracks.All(TestTracks.Times(speeds.Length)), new MovementOptions())
                .All(b => speeds[b.StartFrame..b.EndFrameExclusive].All(s => s < 2.0) && speeds[b.StartFrame] < 1.75));
}
