using SocialInteractionTracker.Video.Starts;

namespace SocialInteractionTracker.Video.Tests.Starts;

public class StartDetectorTests
{
    private const double FramesPerS = 10;

    [Test]
    public void Find_AnimalFromTheBeginning_StartsAtTheFirstFrame()
    {
        var start = StartDetector.Find(Series(("animal", 30)));

        Assert.That((start.Sample, start.TimeS), Is.EqualTo(((int?)0, (double?)0)));
    }

    [Test]
    public void Find_EmptyThenHandThenAnimal_StartsWhenTheHandHasGone()
    {
        var start = StartDetector.Find(Series(("nothing", 3), ("hand", 4), ("animal", 20)));

        Assert.That(start.Sample, Is.EqualTo(70));
        Assert.That(start.TimeS, Is.EqualTo(7).Within(1e-9));
        Assert.That(start.Reason, Does.Contain("6.90 s"), "the last frame with the hand proves it");
    }

    [Test]
    public void Find_HandComesBackBeforeTheTrial_StartsAfterTheSecond() =>
        Assert.That(StartDetector.Find(Series(("hand", 2), ("animal", 4), ("hand", 1), ("animal", 60))).Sample, Is.EqualTo(70));

    [Test]
    public void Find_HandIsBeingWithdrawn_StartsWhenNothingOfItIsLeft()
    {
        double[] reachingIn = [250, 180, 109, 60, 29, 8, 0];
        var samples = Enumerable.Range(0, 60)
            .Select(i => new ForegroundSample(i / FramesPerS, 42, i < reachingIn.Length ? reachingIn[i] : 0)).ToList();

        Assert.That(StartDetector.Find(samples).Sample, Is.EqualTo(6));
    }

    [Test]
    public void Find_MouseTouchesTheBorder_IsNoHand()
    {
        var samples = Enumerable.Range(0, 60)
            .Select(i => new ForegroundSample(i / FramesPerS, i is >= 20 and < 30 ? 0 : 20, i is >= 20 and < 30 ? 20 : 0)).ToList();

        Assert.That(StartDetector.Find(samples).Sample, Is.Zero);
    }

    [Test]
    public void Find_HandEndsTheTrial_StartsBeforeIt() =>
        Assert.That(StartDetector.Find(Series(("animal", 60), ("hand", 5), ("animal", 10))).Sample, Is.Zero);

    [Test]
    public void Find_AnimalOutOfSightInTheTrial_DoesNotStartAnew() =>
        Assert.That(StartDetector.Find(Series(("animal", 10), ("nothing", 8), ("animal", 50))).Sample, Is.Zero);

    [Test]
    public void Find_FlickerInTheTrial_DoesNotStartAnew() =>
        Assert.That(StartDetector.Find(Series(("animal", 10), ("hand", 0.2), ("animal", 50))).Sample, Is.Zero);

    [Test]
    public void Find_SpeckBeforeTheAnimal_IsNoStart() =>
        Assert.That(StartDetector.Find(Series(("animal", 0.2), ("nothing", 6), ("animal", 50))).Sample, Is.EqualTo(62));

    [Test]
    public void Find_NoAnimal_GivesTheReason()
    {
        var start = StartDetector.Find(Series(("nothing", 30)));

        Assert.That(start, Is.EqualTo(new StartFinding(null, null, "No animal is seen on the floor.")));
    }

    [Test]
    public void Find_OnlyAHand_GivesTheReason() =>
        Assert.That(StartDetector.Find(Series(("hand", 30))).Reason, Does.Contain("hand"));

    [Test]
    public void Find_NoFrames_GivesTheReason() => Assert.That(StartDetector.Find([]).Sample, Is.Null);

    [Test]
    public void Find_TooShort_GivesTheReason()
    {
        var start = StartDetector.Find(Series(("hand", 2), ("animal", 1.5), ("hand", 2)));

        Assert.That(start.Sample, Is.Null);
        Assert.That(start.Reason, Does.Contain("2 s on end"));
    }

    private static List<ForegroundSample> Series(params (string What, double DurationS)[] parts)
    {
        var samples = new List<ForegroundSample>();
        foreach (var (what, durationS) in parts)
        {
            for (var i = 0; i < (int)Math.Round(durationS * FramesPerS); i++)
            {
                samples.Add(new ForegroundSample(samples.Count / FramesPerS, what == "animal" ? 20 : 0, what == "hand" ? 250 : 0));
            }
        }

        return samples;
    }
}
