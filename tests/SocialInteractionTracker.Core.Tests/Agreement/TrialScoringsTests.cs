using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Agreement;

/// <summary>A walk of 30 frames, 10 a second, scored from frame 5 to before frame 25.</summary>
public sealed class TrialScoringsTests
{
    private const double FloatingPoint = 1e-9;
    private static readonly FrameTimes Times = new([.. Enumerable.Range(0, 30).Select(k => k / 10.0)]);
    private static readonly ScoredTrack Track = new(
        TestTracks.Track(Times, [.. Enumerable.Range(0, 30).Select(k => k == 20 ? ArenaPoint.Missing : new ArenaPoint(k, 20))]),
        TestTracks.OpenArena, ScoredFrames.Of(Times, new Window(0.5, 2.5)));

    [TestCase(5, 25, null)]
    [TestCase(0, 30, null)]
    [TestCase(6, 25, "the scored window is from 5 to before 25 now")]
    [TestCase(5, 24, "goes from frame 5 to before 24")]
    public void LeftOutReason_Stretch_HasToCoverTheWindow(int start, int end, string? said) =>
        Assert.That(TrialScorings.LeftOutReason(Session(start, end), Track), said is null ? Is.Null : Does.Contain(said));

    [Test]
    public void LeftOutReason_UnfinishedUnscoredOrOtherVideo_IsSaid()
    {
        Assert.That(TrialScorings.LeftOutReason(Session(5, 25) with { FinishedAt = null }, Track), Is.EqualTo("is not finished"));
        Assert.That(TrialScorings.LeftOutReason(Session(5, 25), track: null), Does.Contain("not scored"));
        Assert.That(TrialScorings.LeftOutReason(Session(5, 25) with { StartS = 0.6 }, Track), Does.Contain("other frames"));
    }

    [Test]
    public void OfHand_Bouts_CountWithTheirPartOfTheWindow()
    {
        var series = BehaviourSeries.OfHand(Track.Frames, Session(0, 30, ("hut", 0, 8), ("hut", 10, 12), ("hut", 26, 28), ("other", 13, 15)), "hut");

        Assert.That((series.TimeS, series.Entries), Is.EqualTo((0.5, 2)).Within(FloatingPoint), "frames 5 to 7, 10 and 11");
    }

    [Test]
    public void OfHand_NoBout_IsOutThroughout()
    {
        var series = BehaviourSeries.OfHand(Track.Frames, Session(5, 25), "hut");

        Assert.That((series.TimeS, series.Entries, series.States.TimeS(ZoneState.Out)), Is.EqualTo((0.0, 0, 2.0)).Within(FloatingPoint));
    }

    [Test]
    public void OfHand_WhatWasNotLookedFor_Throws() =>
        Assert.That(() => BehaviourSeries.OfHand(Track.Frames, Session(5, 25), "tea"), Throws.ArgumentException);

    [Test]
    public void OfBouts_FramesWithoutTheAnimal_AreUnknown()
    {
        var bout = new Bout(BehaviourNames.Immobility, null, BodyPoint.BodyCentre, new BoutSpan(6, 9, 0.6, 0.9));

        var series = BehaviourSeries.OfBouts(Track, [bout]);

        Assert.That((series.TimeS, series.Entries, series.States.TimeS(ZoneState.Unknown)), Is.EqualTo((0.3, 1, 0.1)).Within(FloatingPoint));
    }

    [Test]
    public void Of_BehaviourThatTheProgramDoesNotScore_HasPeopleOnly()
    {
        var score = TrialScorer.Score(Track, new ScoringOptions());

        var scorings = TrialScorings.Of("T1", Track, score, [Session(5, 25), Session(5, 25) with { FinishedAt = DateTimeOffset.UnixEpoch }], new ScoringOptions()).ToArray();

        Assert.That(scorings.Where(s => s.Behaviour == "hut").Select(s => s.Scorer), Is.EqualTo(new[] { new Scorer("anna", null, 1), new Scorer("anna", null, 2) }));
        Assert.That(scorings.Where(s => s.Behaviour == "immobility").Select(s => s.Scorer.Title), Is.EqualTo(new[] { "program (body centre)", "anna", "anna, pass 2" }));
    }

    private static HandSession Session(int start, int end, params (string Behaviour, int Start, int End)[] bouts) => new HandSession("anna", 1)
    {
        Behaviours = ["hut", "other", "immobility"],
        StartFrame = start,
        EndFrame = end,
        StartS = Times.StartS[start],
        EndS = Times.EndS(end - 1),
        BegunAt = DateTimeOffset.UnixEpoch,
        FinishedAt = DateTimeOffset.UnixEpoch,
        ProgramVersion = "1.0",
    }.With(bouts.Select(b => new HandBout(b.Behaviour, b.Start, b.End)), DateTimeOffset.UnixEpoch);
}
