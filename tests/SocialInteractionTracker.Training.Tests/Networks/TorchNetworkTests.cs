using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Tests.Networks;

public sealed class TorchNetworkTests
{
    private const int Size = 32;

    [Test]
    public void Step_RepeatedOnABrightSpot_LearnsWhereItIs()
    {
        const int steps = 150;
        var random = new RandomSource(1);
        var checkpoint = new Checkpoint(new NetworkPlan([8, 8, 8], keypoints: 1), random.Fork("weights"));
        var loss = new HeatmapLoss(Size / 2, sigmaCells: 1);
        var gradients = checkpoint.State.Copy();
        using var network = new TorchNetwork(checkpoint.State);
        double first = 0, last = 0;
        for (var step = 0; step < steps; step++)
        {
            var (views, samples) = Batch(random);
            network.Load(checkpoint.State);
            last = network.Step(views, samples.Length, Size, (logits, gradient) => loss.Compute(samples, logits, gradient), gradients);
            network.SaveRunning(checkpoint.State);
            checkpoint.Optimiser.Step(checkpoint.State, gradients, rate: 0.01, step + 1);
            first = step == 0 ? last : first;
        }

        Assert.That(first, Is.EqualTo(Math.Log(Size * Size / 4)).Within(0.3), "nothing is known at first");
        Assert.That(last, Is.LessThan(3.2), "the Gaussian's own entropy is 2.84");
    }

    private static (float[] Views, TrainingSample[] Samples) Batch(RandomSource random)
    {
        const int count = 8;
        var views = new float[count * Size * Size];
        var samples = new TrainingSample[count];
        for (var k = 0; k < count; k++)
        {
            var (column, row) = (8 + random.Below(16), 8 + random.Below(16));
            views[(k * Size * Size) + (row * Size) + column] = 5;
            samples[k] = new TrainingSample(keypoints: 1);
            samples[k].Weights[0] = 1;
            samples[k].Targets.Add(new KeypointTarget(0, StageOptions.ToCell(column), StageOptions.ToCell(row)));
        }

        return (views, samples);
    }
}
