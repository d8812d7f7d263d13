using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Tests.Export;

public sealed class NetworkExporterTests
{
    private const int Size = 32;
    private const int Keypoints = 2;

    // Two implementations add the same products in another order.
    private const float Rounding = 1e-4f;

    private static readonly NetworkPlan Plan = new([4, 6, 8, 8], Keypoints);

    [Test]
    public void Write_Network_GivesWhatTorchGives()
    {
        var (state, view) = (Trained(), View(3));

        Assert.That(Run(NetworkExporter.Write(state), view), Is.EqualTo(Torch(state, view)).Within(Rounding));
    }

    [Test]
    public void WriteQuantised_Network_StaysNearIt()
    {
        var (state, view) = (Trained(), View(3));
        var ranges = Calibration.Run(state, [.. Enumerable.Range(0, 20).Select(k => View((ulong)k))]);

        var (full, whole) = (Run(NetworkExporter.Write(state), view), Run(NetworkExporter.WriteQuantised(state, ranges), view));

        var spread = full.Max() - full.Min();
        Assert.That(full.Zip(whole, (a, b) => Math.Abs(a - b)).Average(), Is.LessThan(0.05 * spread), "mean error of 8-bit numbers");
    }

    [Test]
    public void Fold_OfABatchNorm_MovesItIntoTheConvolution()
    {
        var state = new ConvolutionState(new ConvolutionPlan("c", 1, 1, Kernel: 1), [3], [2], [5], [7], [4 - (float)NetworkState.Epsilon]);

        var (weight, bias) = state.Fold();

        Assert.That(weight[0], Is.EqualTo(3 * 2 / 2f).Within(1e-6));
        Assert.That(bias[0], Is.EqualTo(5 - (7 * 2 / 2f)).Within(1e-6));
    }

    private static NetworkState Trained()
    {
        var state = NetworkState.Create(Plan, new RandomSource(4));
        var random = new RandomSource(9);
        foreach (var convolution in state.Convolutions)
        {
            foreach (ref var variance in convolution.Variance.AsSpan())
            {
                variance = (float)random.Between(0.5, 2);
            }

            foreach (ref var mean in convolution.Mean.AsSpan())
            {
                mean = (float)random.Normal(0, 0.3);
            }
        }

        return state;
    }

    private static float[] View(ulong seed)
    {
        var random = new RandomSource(seed);
        return [.. Enumerable.Range(0, Size * Size).Select(_ => (float)random.Normal(0, 1))];
    }

    private static float[] Torch(NetworkState state, float[] view)
    {
        var logits = new float[Keypoints * Size * Size / 4];
        using var network = new TorchNetwork(state);
        network.Run(view, 1, Size, logits);
        return logits;
    }

    private static float[] Run(byte[] onnx, float[] view)
    {
        float[] logits = [];
        using var network = new OnnxRun(onnx);
        network.Run(view, [NetworkExporter.Output], (_, values) => logits = values.ToArray());
        return logits;
    }
}
