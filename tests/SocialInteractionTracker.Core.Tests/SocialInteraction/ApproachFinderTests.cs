using CsCheck;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.Scoring;
using static SocialInteractionTracker.Core.Tests.SocialInteraction.AtTheEnclosure;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>The scene of <see cref="AtTheEnclosure"/>; frames of 0.1 s.</summary>
public sealed class ApproachFinderTests
{
    [Test]
    public void Find_FromAfarToNear_CountsOnceUntilAfarAgain() =>
        Assert.That(Approaches(12, 11, 9, 7, 9, 7, 11, 7), Is.EqualTo("1-4 6-8"));

    [Test]
    public void Find_LimitsAreIncluded() => Assert.That(Approaches(11, 7), Is.EqualTo("0-2"));

    [Test]
    public void Find_NotQuiteAfarOrNotQuiteNear_IsNone() => Assert.That(Approaches(10.9, 7, 12, 7.1), Is.Empty);

    [Test]
    public void Find_NoseMissingOnTheWay_Counts() => Assert.That(Approaches(12, double.NaN, 7), Is.EqualTo("0-3"));

    [Test]
    public void Find_AllMissing_IsNone() => Assert.That(Approaches(double.NaN, double.NaN), Is.Empty);

    [TestCase(100, "0-101")]
    [TestCase(101, "")]
    public void Find_TakingLongerThan10S_IsNone(int framesUntilNear, string expected) =>
        Assert.That(Approaches([12, .. Enumerable.Repeat(8.0, framesUntilNear - 1), 7]), Is.EqualTo(expected));

    [Test]
    public void Find_AnyTrack_BeginsAfarEndsNearAndTakesNoLongerThanAllowed() =>
        Gen.Select(Gen.Double[4, 14].Array[2, 80], Gen.Double[0.2, 3]).Sample((noseY, withinS) =>
        {
            var track = Facing(noseY);
            return ApproachFinder.Find(track, track.Arena.Enclosure!, Options with { ApproachWithinS = withinS }).All(b =>
                noseY[b.StartFrame] >= 11 && noseY[b.EndFrameExclusive - 1] <= 7 && b.DurationS <= withinS + 0.1 + TestTracks.FloatingPoint);
        });

    private static string Approaches(params double[] noseY)
    {
        var track = Facing(noseY);
        var bouts = ApproachFinder.Find(track, track.Arena.Enclosure!, Options);
        return string.Join(' ', bouts.Select(b => $"{b.StartFrame}-{b.EndFrameExclusive}"));
    }
}
