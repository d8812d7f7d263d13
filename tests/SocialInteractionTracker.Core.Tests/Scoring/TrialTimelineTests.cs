using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Scoring;

public sealed class TrialTimelineTests
{
    private static readonly ScoringOptions Options = new();

    [Test]
    public void Of_TwoVisits_CountsThemAndTheirTimeAsTheyGo()
    {
        // Zone: all within 8 cm of the enclosure at the top; y 10 is in it, y 30 is not. Frames of 0.1 s.
        double[] down = [.. Repeat(30, 5), .. Repeat(10, 10), .. Repeat(30, 10), .. Repeat(10, 5)];

        var zone = Timeline(down, new Window(0, 3)).Zones[0];

        Assert.That(Enumerable.Range(0, 30).Where(zone.IsIn), Is.EqualTo(Enumerable.Range(5, 10).Concat(Enumerable.Range(25, 5))));
        Assert.That((zone.Entries[4], zone.Entries[5], zone.Entries[24], zone.Entries[25]), Is.EqualTo((0, 1, 1, 2)));
        Assert.That((zone.TimeInS[4], zone.TimeInS[5]), Is.EqualTo((0.0, 0.1)).Within(TestTracks.FloatingPoint));
        Assert.That((zone.TimeInS[14], zone.TimeInS[24], zone.TimeInS[29]), Is.EqualTo((1.0, 1.0, 1.5)).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void Of_FramesOutsideTheWindow_CountForNothing()
    {
        var zone = Timeline([.. Repeat(10, 30)], new Window(1, 2.05)).Zones[0];

        Assert.That((zone.IsIn(9), zone.IsIn(10), zone.IsIn(20), zone.IsIn(21)), Is.EqualTo((false, true, true, false)));
        Assert.That(zone.TimeInS[29], Is.EqualTo(1.05).Within(TestTracks.FloatingPoint), "the last frame with the half of it that is inside");
    }

    [Test]
    public void Of_AllMissing_IsNeverIn()
    {
        var zone = Timeline([.. Repeat(double.NaN, 20)], new Window(0, 2)).Zones[0];

        Assert.That(Enumerable.Range(0, 20).Any(zone.IsIn), Is.False);
        Assert.That((zone.TimeInS[19], zone.Entries[19]), Is.EqualTo((0.0, 0)));
    }

    [Test]
    public void Of_AnyTrack_EndsWithTheValuesOfTheTables() => Gen.Double[0, 40].Array[40, 80].Sample(down =>
    {
        var track = TestTracks.Track(TestTracks.Times(down.Length), [.. down.Select(y => new ArenaPoint(20, y < 2 ? double.NaN : y))]);
        var scored = Scored(track, new Window(0.25, 3.35));
        var score = TrialScorer.Score(scored, Options);
        foreach (var point in Options.Points)
        {
            foreach (var zone in TrialTimeline.Of(scored, score, point, Options).Zones)
            {
                var measures = score.Zone(zone.Zone.Name, point)!;
                Assert.That(zone.TimeInS[^1], Is.EqualTo(measures.TimeS).Within(TestTracks.FloatingPoint));
                Assert.That(zone.Entries[^1], Is.EqualTo(measures.Entries));
            }
        }
    });

    [Test]
    public void Of_CarriedSamples_FollowsTheEmulatedRule()
    {
        var options = Options with { CarriedSamples = MissingSampleRule.EthoVisionCarriedSamples };
        var track = TestTracks.Track(TestTracks.Times(10), [.. Enumerable.Range(0, 10).Select(k => new ArenaPoint(20, k is 4 or 5 ? double.NaN : 10))]);
        var scored = Scored(track, new Window(0, 1));

        var zone = TrialTimeline.Of(scored, TrialScorer.Score(scored, options), BodyPoint.BodyCentre, options).Zones[0];

        Assert.That(Enumerable.Range(0, 10).All(zone.IsIn));
    }

    private static TrialTimeline Timeline(double[] down, Window window)
    {
        var scored = Scored(TestTracks.Track(TestTracks.Times(down.Length), [.. down.Select(y => new ArenaPoint(20, y))]), window);
        return TrialTimeline.Of(scored, TrialScorer.Score(scored, Options), BodyPoint.BodyCentre, Options);
    }

    private static ScoredTrack Scored(ArenaTrack track, Window window) =>
        new(track, TestTracks.SocialArena, ScoredFrames.Of(track.Times, window));

    private static IEnumerable<double> Repeat(double value, int count) => Enumerable.Repeat(value, count);
}
