using CsCheck;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Bouts;

public sealed class BoutFinderTests
{
    private static readonly BoutRule Plain = new() { MergeGapS = 0, MinBoutS = 0 };

    [TestCase("", "")]
    [TestCase("....", "")]
    [TestCase("????", "")]
    [TestCase("##..", "0-2")]
    [TestCase(".##.", "1-3")]
    [TestCase("#.##", "0-1 2-4")]
    [TestCase("#?##", "0-1 2-4")]
    public void Find_NoMergingNoMinimum_GivesEachRun(string frames, string expected) =>
        Assert.That(Find(frames, Plain), Is.EqualTo(expected));

    [TestCase("##..##", "0-6")]
    [TestCase("##...##", "0-2 5-7")]
    [TestCase("##?.##", "0-6")]
    [TestCase("##!##", "0-2 3-5")]
    [TestCase("##x##", "0-2 3-5")]
    [TestCase("##..", "0-2")]
    public void Find_GapUpToTheLimit_IsBridged(string frames, string expected) =>
        Assert.That(Find(frames, new BoutRule { MergeGapS = 0.2, MinBoutS = 0 }), Is.EqualTo(expected));

    [TestCase("##.", "")]
    [TestCase("###.", "0-3")]
    [TestCase(".#.#", "1-4")]
    public void Find_ShorterThanTheMinimum_IsDropped(string frames, string expected) =>
        Assert.That(Find(frames, new BoutRule { MergeGapS = 0.1, MinBoutS = 0.3 }), Is.EqualTo(expected));

    [TestCase("##..##", "seen seen")]
    [TestCase("##??##", "seen unseen")]
    [TestCase("##xx##", "seen unseen")]
    [TestCase("??##", "seen")]
    [TestCase("##?.?##", "seen seen")]
    [TestCase("..??##", "seen")]
    public void Find_AfterAnUnknownStretch_SaysWhetherTheBeginningWasSeen(string frames, string expected)
    {
        var bouts = BoutFinder.Find(Evidence(frames), TestTracks.All(TestTracks.Times(frames.Length)), Plain);

        Assert.That(string.Join(' ', bouts.Select(b => b.BeginningSeen ? "seen" : "unseen")), Is.EqualTo(expected));
    }

    [Test]
    public void Find_BoutReachesOutOfTheWindow_IsCutToIt()
    {
        var frames = ScoredFrames.Of(TestTracks.Times(6), new Window(0.25, 0.42));

        var bout = BoutFinder.Find(Evidence("######"), frames, Plain).Single();

        Assert.That((bout.StartFrame, bout.EndFrameExclusive), Is.EqualTo((2, 5)));
        Assert.That((bout.StartS, bout.EndS), Is.EqualTo((0.25, 0.42)));
    }

    [Test]
    public void Find_NotOneAFrame_IsRefused() =>
        Assert.That(() => BoutFinder.Find(Evidence("##"), TestTracks.All(TestTracks.Times(3)), Plain), Throws.ArgumentException);

    [Test]
    public void Find_AnyEvidence_GivesBoutsInOrderThatBeginAndEndWithTheBehaviour() =>
        Gen.Select(Gen.Enum<BoutEvidence>().Array[2, 60], Gen.Double[0, 0.5], Gen.Double[0, 0.5]).Sample((evidence, merge, min) =>
        {
            var frames = TestTracks.All(TestTracks.Times(evidence.Length));
            var bouts = BoutFinder.Find(evidence, frames, new BoutRule { MergeGapS = merge, MinBoutS = min });
            return bouts.All(b => evidence[b.StartFrame] == BoutEvidence.On && evidence[b.EndFrameExclusive - 1] == BoutEvidence.On
                    && b.DurationS >= min - TestTracks.FloatingPoint)
                && bouts.Zip(bouts.Skip(1)).All(pair => pair.First.EndFrameExclusive < pair.Second.StartFrame);
        });

    private static string Find(string frames, BoutRule rule)
    {
        var scored = frames.Length == 0
            ? ScoredFrames.Of(new FrameTimes([]), new Window(0, 1))
            : TestTracks.All(TestTracks.Times(frames.Length));
        return string.Join(' ', BoutFinder.Find(Evidence(frames), scored, rule).Select(b => $"{b.StartFrame}-{b.EndFrameExclusive}"));
    }

    private static BoutEvidence[] Evidence(string frames) => [.. frames.Select(c => c switch
    {
        '#' => BoutEvidence.On,
        '.' => BoutEvidence.Off,
        '!' => BoutEvidence.ClearlyOff,
        'x' => BoutEvidence.Excluded,
        _ => BoutEvidence.Unknown,
    })];
}
