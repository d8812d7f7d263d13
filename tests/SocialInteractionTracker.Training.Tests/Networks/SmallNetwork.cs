using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Tests.Networks;

/// <summary>A network small enough for tests, with norms that are not those it starts with.</summary>
internal static class SmallNetwork
{
    public const int Keypoints = 2;

    public static NetworkPlan Plan { get; } = new([4, 6, 8, 8], Keypoints);

    public static NetworkState Trained()
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

    public static float[] View(ulong seed, int size)
    {
        var random = new RandomSource(seed);
        return [.. Enumerable.Range(0, size * size).Select(_ => (float)random.Normal(0, 1))];
    }

    public static float[] Torch(NetworkState state, float[] view, int size)
    {
        var logits = new float[state.Plan.Keypoints * size * size / (NetworkPlan.Stride * NetworkPlan.Stride)];
        using var network = new TorchNetwork(state);
        network.Run(view, 1, size, logits);
        return logits;
    }

    public static float[] Onnx(byte[] onnx, float[] view)
    {
        float[] logits = [];
        using var network = new OnnxRun(onnx);
        network.Run(view, [NetworkPlan.Output], (_, values) => logits = values.ToArray());
        return logits;
    }
}
