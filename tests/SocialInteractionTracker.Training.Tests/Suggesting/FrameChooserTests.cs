using CsCheck;
using SocialInteractionTracker.Training.Suggesting;

namespace SocialInteractionTracker.Training.Tests.Suggesting;

public sealed class FrameChooserTests
{
    [Test]
    public void Choose_FirstOne_IsTheLeastSure() =>
        Assert.That(Chosen(1, Candidate(0, 0.2, 0), Candidate(1, 0.9, 0), Candidate(2, 0.5, 0)), Is.EqualTo(new[] { 1 }));

    [Test]
    public void Choose_SecondOne_IsRatherAnotherPlaceThanTheLeastSureNeighbour() =>
        Assert.That(Chosen(2, Candidate(0, 0.9, 0), Candidate(1, 0.8, 0.1), Candidate(2, 0.3, 1)), Is.EqualTo(new[] { 0, 2 }), "0.95 x 0.1 against 0.45 x 1");

    [Test]
    public void Choose_SureFrames_ComeInByVarietyAlone() =>
        Assert.That(Chosen(2, Candidate(0, 0, 0), Candidate(1, 0, 0.2), Candidate(2, 0, 0.9)), Is.EqualTo(new[] { 0, 2 }));

    [Test]
    public void Choose_TellsDoubtAndVariety()
    {
        var reasons = new FrameChooser(new SuggestOptions { Frames = 3 })
            .Choose([Candidate(0, 0.9, 0) with { Doubt = "nose unsure (0.10)" }, Candidate(1, 0.1, 1), Candidate(2, 0, 1.01)]).Select(s => s.Reason);

        Assert.That(reasons, Is.EqualTo(new[] { "nose unsure (0.10)", "place and posture unlike the frames chosen before", "sure, for comparison" }));
    }

    [Test]
    public void Choose_OfNone_IsEmpty() => Assert.That(Chosen(5), Is.Empty);

    [Test]
    public void Choose_OfAny_TakesEachFrameAtMostOnceAndAsManyAsAsked() =>
        Gen.Select(Gen.Select(Gen.Double[0, 1], Gen.Double[0, 3]).Array[0, 30], Gen.Int[1, 40]).Sample((frames, count) =>
        {
            var chosen = Chosen(count, [.. frames.Select((f, i) => Candidate(i, f.Item1, f.Item2))]);
            return chosen.Length == Math.Min(count, frames.Length) && chosen.Distinct().Count() == chosen.Length;
        });

    [Test]
    public void DistanceTo_OfAnotherTrial_IsOneMore()
    {
        var candidate = Candidate(0, 0, 0);

        Assert.That(candidate.DistanceTo(Candidate(1, 0, 0.5)), Is.EqualTo(0.5));
        Assert.That(candidate.DistanceTo(Candidate(1, 0, 0.5) with { TrialId = "b" }), Is.EqualTo(1.5));
    }

    private static FrameCandidate Candidate(int frame, double uncertainty, double place) => new("a", frame, frame, uncertainty, string.Empty, [place]);

    private static int[] Chosen(int frames, params FrameCandidate[] candidates) =>
        [.. new FrameChooser(new SuggestOptions { Frames = frames }).Choose(candidates).Select(s => s.Candidate.Frame)];
}
