using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;

namespace SocialInteractionTracker.Training.Tests.Frames;

public sealed class SimulatedFramesTests
{
    [Test]
    public void Render_OfTrialsWithAHand_BeginsWithoutTheSubject()
    {
        var trials = SimulatedFrames.Render(new RandomSource(5), trials: 8, framesEach: 5, workers: 2)
            .GroupBy(f => f.Recording)
            .Select(trial => trial.Select(f => f.Animals.Length).ToArray())
            .ToArray();

        foreach (var animals in trials)
        {
            Assert.That(animals[^1], Is.InRange(1, 2), "the subject, and a target at most");
            Assert.That(animals[^2], Is.EqualTo(animals[^1]));
            Assert.That(animals[0], Is.EqualTo(animals[1]).And.InRange(animals[^1] - 1, animals[^1]));
        }

        Assert.That(trials.Count(animals => animals[0] < animals[^1]), Is.InRange(1, trials.Length - 1), "some trials have a hand");
    }
}
