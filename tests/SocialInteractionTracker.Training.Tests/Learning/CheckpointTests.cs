using SocialInteractionTracker.Core;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Tests.Learning;

public sealed class CheckpointTests
{
    private static readonly NetworkPlan Plan = new([4, 6, 8], keypoints: 2);

    [Test]
    public void Load_OfASavedCheckpoint_GivesEveryNumberBack()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("fine.checkpoint");
        var saved = new Checkpoint(Plan, new RandomSource(1)) { Step = 12, BestErrorCm = 0.25, SinceBest = 3 };
        saved.Optimiser.Step(saved.State, NetworkState.Create(Plan, new RandomSource(2)), rate: 0.01, step: 1);
        saved.Average(keep: 0.9);
        saved.Save(path);

        var loaded = new Checkpoint(Plan, new RandomSource(5));
        loaded.Load(path);

        Assert.That((loaded.Step, loaded.BestErrorCm, loaded.SinceBest), Is.EqualTo((12, 0.25, 3)));
        Assert.That(loaded.State.Arrays, Is.EqualTo(saved.State.Arrays));
        Assert.That(loaded.Averaged.Arrays, Is.EqualTo(saved.Averaged.Arrays));
        Assert.That(loaded.Optimiser.Second.Arrays, Is.EqualTo(saved.Optimiser.Second.Arrays));
    }

    [Test]
    public void Load_OfAnotherNetwork_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("fine.checkpoint");
        new Checkpoint(new NetworkPlan([4, 6, 10], keypoints: 2), new RandomSource(1)).Save(path);

        Assert.That(() => new Checkpoint(Plan, new RandomSource(1)).Load(path), Throws.TypeOf<UserErrorException>());
    }

    [Test]
    public void Step_FirstOne_MovesEachWeightByTheRateAgainstItsSlope()
    {
        const double rate = 0.01;
        var state = NetworkState.Create(Plan, new RandomSource(1));
        var (before, slopes) = (state.Copy(), NetworkState.Create(Plan, new RandomSource(2)));

        new AdamW(state).Step(state, slopes, rate, step: 1);

        var (old, slope) = (before.Convolutions[0].Weight[0], slopes.Convolutions[0].Weight[0]);
        Assert.That(state.Convolutions[0].Weight[0], Is.EqualTo((old * (1 - (rate * 0.01))) - (rate * Math.Sign(slope))).Within(1e-6));
    }
}
