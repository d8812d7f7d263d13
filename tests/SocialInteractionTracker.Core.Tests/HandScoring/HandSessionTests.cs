using CsCheck;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.HandScoring;

public sealed class HandSessionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Frames 10 to before 50 of a video with 10 frames a second.</summary>
    private static readonly HandSession Session = new("anna", 1)
    {
        Behaviours = ["corners", "interaction_zone"],
        StartFrame = 10,
        EndFrame = 50,
        StartS = 1,
        EndS = 5,
        BegunAt = Noon,
        ProgramVersion = "1.0",
    };

    [Test]
    public void With_BoutsThatOverlapOrTouch_JoinsThoseOfOneBehaviour()
    {
        var session = Session.With([new("corners", 20, 25), new("corners", 25, 30), new("interaction_zone", 22, 28), new("corners", 12, 18), new("corners", 15, 16)], Noon);

        Assert.That(
            session.Bouts.Select(b => (b.Behaviour, b.StartFrame, b.EndFrame)),
            Is.EqualTo(new[] { ("corners", 12, 18), ("corners", 20, 30), ("interaction_zone", 22, 28) }));
    }

    [Test]
    public void With_BoutsBeyondTheStretch_CutsThemAndDropsWhatIsOutside()
    {
        var session = Session.With([new("corners", 0, 12), new("corners", 48, 60), new("corners", 50, 55), new("grooming", 20, 30)], Noon);

        Assert.That(session.Bouts.Select(b => (b.StartFrame, b.EndFrame)), Is.EqualTo(new[] { (10, 12), (48, 50) }));
    }

    [Test]
    public void With_BoutThatWasThere_KeepsItsTime()
    {
        var session = Session.With([new("corners", 12, 14)], Noon).With([new("corners", 12, 14), new("corners", 20, 22)], Noon.AddMinutes(1));

        Assert.That(session.Bouts.Select(b => b.Time), Is.EqualTo(new[] { Noon, Noon.AddMinutes(1) }));
    }

    [Test]
    public void With_NoBouts_HasNone() => Assert.That(Session.With([], Noon).Bouts, Is.Empty);

    [TestCase(60, 0, true)]
    [TestCase(60, 0.0009, true)]
    [TestCase(60, 0.02, false)]
    [TestCase(49, 0, false)]
    public void Fits_Video_IsTheOneThatWasSeen(int frames, double laterS, bool expected) =>
        Assert.That(Session.Fits(new FrameTimes([.. Enumerable.Range(0, frames).Select(k => (0.1 * k) + laterS)])), Is.EqualTo(expected));

    [Test]
    public void With_AnyBouts_CoversTheSameFramesWithoutTouching() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 12]).Array[0, 12].Sample(spans =>
        {
            var session = Session.With(spans.Select(s => new HandBout("corners", s.Item1, s.Item1 + s.Item2)), Noon);
            var expected = Enumerable.Range(10, 40).Where(k => spans.Any(s => k >= s.Item1 && k < s.Item1 + s.Item2));
            var found = session.Bouts.SelectMany(b => Enumerable.Range(b.StartFrame, b.EndFrame - b.StartFrame));
            return expected.SequenceEqual(found) && session.Bouts.Zip(session.Bouts.Skip(1)).All(pair => pair.First.EndFrame < pair.Second.StartFrame);
        });
}
