using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Studies;

namespace SocialInteractionTracker.Simulation.Tests.Studies;

public sealed class RandomStudyTests
{
    [Test]
    public void Live_WindowSoShortThatNobodyIsInTheZone_GivesTheTrialsAllTheSame()
    {
        var plan = RandomStudy.Plan(new RandomStudyOptions { Seed = 1, Controls = 1, Defeated = 0, OpenFields = 0, DurationS = 5, Varied = false });

        var trials = StudyLife.Live(plan);

        Assert.That(trials.Select(trial => trial.Plan.Id), Is.EqualTo(new[] { "m01_no_target", "m01_target" }));
        Assert.That(trials[0].InteractionS(BodyPoint.BodyCentre), Is.Zero);
    }
}
