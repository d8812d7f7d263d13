using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Truth;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Tests.Truth;

public sealed class TruthScorerTests
{
    private const double FrameS = 0.1;
    private const double FloatingPoint = 1e-9;

    /// <summary>In the arena with the enclosure at the top, the interaction zone ends at y = 14.</summary>
    private const double ZoneEdgeCm = 14;

    [Test]
    public void Score_ThreeFramesInside_SumsTheirTimeAndCountsOneEntry()
    {
        var score = Score([20, 14, 10, 13.9, 14.001, 20, 20, 20]);

        Assert.That(score.TimeS(ZoneNames.Interaction), Is.EqualTo(0.3).Within(FloatingPoint));
        Assert.That(score.Entries(ZoneNames.Interaction), Is.EqualTo(1));
    }

    [Test]
    public void Score_TwoFramesInside_IsTooShortForAnEntry() =>
        Assert.That(Score([20, 10, 10, 20, 20]).Entries(ZoneNames.Interaction), Is.Zero);

    [Test]
    public void Score_TwoFramesJustOutside_DoNotEndTheVisit() =>
        Assert.That(Score([10, 10, 10, ZoneEdgeCm + 1, ZoneEdgeCm + 0.5, 10, 10, 10]).Entries(ZoneNames.Interaction), Is.EqualTo(1));

    [Test]
    public void Score_ThreeFramesJustOutside_EndTheVisit() =>
        Assert.That(Score([10, 10, 10, 14.5, 14.5, 14.5, 10, 10, 10]).Entries(ZoneNames.Interaction), Is.EqualTo(2));

    [Test]
    public void Score_OneFrameFarOutside_EndsTheVisit() =>
        Assert.That(Score([10, 10, 10, ZoneEdgeCm + 1.01, 10, 10, 10]).Entries(ZoneNames.Interaction), Is.EqualTo(2));

    [Test]
    public void Score_WindowCutsAFrame_CountsItsPart() =>
        Assert.That(Score([10, 10, 10, 10], startS: 0.05, durationS: 0.2).TimeS(ZoneNames.Interaction), Is.EqualTo(0.2).Within(FloatingPoint));

    [Test]
    public void Score_StraightPath_IsItsLength() =>
        Assert.That(Score([20, 21, 23, 23]).DistanceCm, Is.EqualTo(3).Within(FloatingPoint));

    [Test]
    public void Score_SubjectAbsent_HasNothing()
    {
        var track = new TruthTrack(Options(0, 1), Times(5), [.. Enumerable.Range(0, 5).Select(k => new TruthFrame(k * FrameS, Activity.Absent, [], []))]);

        var score = TruthScorer.Score(track, BodyPoint.Nose);

        Assert.That((score.TimeS(ZoneNames.Interaction), score.Entries(ZoneNames.Interaction), score.DistanceCm), Is.EqualTo((0.0, 0, 0.0)));
    }

    private static TruthScore Score(double[] yCm, double startS = 0, double durationS = 10)
    {
        // 12 cm from the left wall lies in the zone (9 to 33) and beside the enclosure (16 to 26).
        ImmutableArray<PixelPoint> pixels = [.. Enumerable.Repeat(new PixelPoint(0, 0), BodyPoints.Count)];
        var frames = yCm.Select((y, k) => new TruthFrame(
            k * FrameS, Activity.Walk, pixels, [.. Enumerable.Repeat(new FloorVector(12, y), BodyPoints.Count)]));
        return TruthScorer.Score(new TruthTrack(Options(startS, durationS), Times(yCm.Length), [.. frames]), BodyPoint.BodyCentre);
    }

    private static FrameTimes Times(int count) => new([.. Enumerable.Range(0, count).Select(k => k * FrameS)]);

    private static TrialOptions Options(double startS, double durationS) => new()
    {
        TrialId = "t",
        Arena = ArenaPlan.SocialInteraction(Wall.Top),
        Drive = new SocialDrive { ZoneShare = 0.4 },
        StartS = startS,
        DurationS = durationS,
    };
}
