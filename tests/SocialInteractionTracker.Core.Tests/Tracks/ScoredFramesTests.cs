using CsCheck;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

public sealed class ScoredFramesTests
{
    [Test]
    public void Of_WindowCutsFrames_CountsThePartInside()
    {
        var frames = ScoredFrames.Of(TestTracks.Times(5), new Window(0.15, 0.32));

        Assert.That(frames.Seconds, Is.EqualTo(new[] { 0, 0.05, 0.1, 0.02, 0 }).Within(TestTracks.FloatingPoint));
        Assert.That((frames.First, frames.End), Is.EqualTo((1, 4)));
    }

    [Test]
    public void Of_VariableFrameRate_CountsRealDurations()
    {
        var frames = TestTracks.All(new FrameTimes([5, 5.1, 5.4, 5.5]));

        Assert.That(frames.Seconds, Is.EqualTo(new[] { 0.1, 0.3, 0.1, 0.1 }).Within(TestTracks.FloatingPoint));
    }

    [TestCase(-3, -1)]
    [TestCase(0.5, 2)]
    public void Of_WindowBesideTheVideo_CountsNothing(double startS, double endS)
    {
        var frames = ScoredFrames.Of(TestTracks.Times(5), new Window(startS, endS));

        Assert.That(frames.Count, Is.Zero);
    }

    [Test]
    public void Of_NoFrames_CountsNothing() =>
        Assert.That(ScoredFrames.Of(new FrameTimes([]), new Window(0, 1)).Count, Is.Zero);

    [Test]
    public void Of_ExclusionRoundedToMilliseconds_TakesNoNeighbour()
    {
        var times = TestTracks.Times(6, 1 / 30.0);

        var frames = TestTracks.All(times, new Exclusion(0.033, 0.1005));

        Assert.That(frames.Excluded, Is.EqualTo(new[] { false, true, true, false, false, false }));
    }

    [TestCase(1, 1)]
    [TestCase(1, 0.5)]
    [TestCase(double.NaN, 1)]
    [TestCase(0, double.PositiveInfinity)]
    public void Window_EndNotAfterStart_IsRefused(double startS, double endS) =>
        Assert.That(() => new Window(startS, endS), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Within_AnyDivision_AddsUpToTheWhole() =>
        Gen.Select(Gen.Double[0.01, 0.2].Array[1, 40], Gen.Double[0.1, 0.9]).Sample((durations, cut) =>
        {
            var starts = durations.Select((_, k) => durations.Take(k).Sum()).ToArray();
            var whole = ScoredFrames.Of(new FrameTimes([.. starts]), new Window(0.05, 3));
            var middle = 0.05 + (cut * 2.95);

            var parts = whole.Within(new Window(0.05, middle)).Seconds.Sum() + whole.Within(new Window(middle, 3)).Seconds.Sum();

            return Math.Abs(parts - whole.Seconds.Sum()) < TestTracks.FloatingPoint;
        });
}
