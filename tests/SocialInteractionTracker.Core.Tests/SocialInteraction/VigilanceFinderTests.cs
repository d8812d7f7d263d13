using System.Collections.Immutable;
using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.Scoring;
using static SocialInteractionTracker.Core.Tests.SocialInteraction.AtTheEnclosure;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>The scene of <see cref="AtTheEnclosure"/>; frames of 0.1 s.</summary>
public sealed class VigilanceFinderTests
{
    [TestCase(30, 1)]
    [TestCase(29, 0)]
    public void Find_StillAndFacingFor3S_IsOneBout(int frames, int expected) =>
        Assert.That(Vigilance(Facing([.. Enumerable.Repeat(31.0, frames)])), Has.Length.EqualTo(expected));

    [TestCase(13)]
    [TestCase(5)]
    public void Find_InTheZone_IsNone(double noseY) =>
        Assert.That(Vigilance(Facing([.. Enumerable.Repeat(noseY - 4, 40)])), Is.Empty);

    [Test]
    public void Find_FacingAway_IsNone()
    {
        var body = Enumerable.Repeat(new ArenaPoint(20, 30), 40).ToArray();

        Assert.That(Vigilance(Track(body, Array.ConvertAll(body, p => new ArenaPoint(p.XCm, p.YCm + 4)))), Is.Empty);
    }

    [Test]
    public void Find_AllMissing_IsNone() => Assert.That(Vigilance(Facing([.. Enumerable.Repeat(double.NaN, 40)])), Is.Empty);

    [Test]
    public void Find_AnyRestsAndLeaps_LastsAtLeast3SAndHoldsNoLeap() =>
        Gen.Select(Gen.Double[16, 36], Gen.Int[1, 60]).Array[1, 8].Sample(rests =>
        {
            double[] noseY = [.. rests.SelectMany(rest => Enumerable.Repeat(rest.Item1, rest.Item2)), 20, 20];
            return Vigilance(Facing(noseY), new BoutRule { MergeGapS = 0, MinBoutS = 3 }).All(b => b.DurationS >= 3 - TestTracks.FloatingPoint
                && noseY[b.StartFrame..b.EndFrameExclusive].Max() - noseY[b.StartFrame..b.EndFrameExclusive].Min() < 2);
        });

    private static ImmutableArray<BoutSpan> Vigilance(ScoredTrack track, BoutRule? rule = null)
    {
        var movement = MovementSeries.From(track.Track, Raw);
        var states = track.States(track.Arena.FindZone(ZoneNames.Interaction)!.Region, BodyPoint.BodyCentre);
        var immobility = Immobility.Find(movement.SpeedCmPerS.AsSpan(), track.Frames, Raw);
        return VigilanceFinder.Find(track, states, movement, immobility, Options with { Vigilance = rule ?? Options.Vigilance });
    }
}
