using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Scoring;

public sealed class CoverageScorerTests
{
    private static readonly double Gone = double.NaN;

    [Test]
    public void Measure_DroppedFramesGapsAndExclusion_AreReportedApart()
    {
        // Frames of 0.1 s, the fourth lasts 0.3 s; frame 1 and 5 to 6 are missing, the last is excluded.
        var times = new FrameTimes([0, 0.1, 0.2, 0.3, 0.6, 0.7, 0.8, 0.9]);
        var track = TestTracks.Track(times, TestTracks.Line(1, Gone, 1, 1, 1, Gone, Gone, 1));
        var frames = ScoredFrames.Of(times, new Window(0, 2), new Exclusion(0.9, 1));

        var coverage = CoverageScorer.Measure(new ScoredTrack(track, TestTracks.OpenArena, frames), new ScoringOptions().DroppedFrameFactor);

        Assert.That((coverage.AskedS, coverage.Frames), Is.EqualTo((2.0, 8)));
        Assert.That(coverage.GotS, Is.EqualTo(1).Within(TestTracks.FloatingPoint));
        Assert.That(coverage.DroppedFrameS, Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That(coverage.ExcludedS, Is.EqualTo(0.1).Within(TestTracks.FloatingPoint));
        Assert.That(coverage.UnknownS, Is.EqualTo(0.3).Within(TestTracks.FloatingPoint));
        Assert.That(coverage.LongestGapS, Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That(coverage.TrackedFraction, Is.EqualTo(1 - (0.3 / 0.9)).Within(TestTracks.FloatingPoint));
    }

    [TestCase(150, 30, 5)]
    [TestCase(100, 30, 4)]
    [TestCase(10, 30, 1)]
    public void Of_AnyLength_FillsTheWindow(double windowS, double binS, int expected)
    {
        var bins = TimeBins.Of(new Window(7, 7 + windowS), binS);

        Assert.That(bins, Has.Length.EqualTo(expected));
        Assert.That((bins[0].StartS, bins[^1].EndS), Is.EqualTo((7.0, 7 + windowS)));
        Assert.That(bins.Sum(b => b.DurationS), Is.EqualTo(windowS).Within(TestTracks.FloatingPoint));
    }
}
