using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Compares an ONNX file with the network it is to be.</summary>
internal static class OnnxCheck
{
    /// <summary>Two implementations add the same products in another order: logits of one network differ by less than this.</summary>
    public const float LargestRounding = 1e-4f;

    /// <summary>Runs both on random input.</summary>
    /// <param name="state">The network.</param>
    /// <param name="size">Width and height of the input, px.</param>
    /// <param name="onnx">The ONNX file.</param>
    /// <param name="input">Name of its input.</param>
    /// <param name="output">Name of its output.</param>
    /// <returns>The largest difference of two logits.</returns>
    public static float LargestDifference(NetworkState state, int size, byte[] onnx, string input = NetworkPlan.Input, string output = NetworkPlan.Output)
    {
        var random = new RandomSource(0);
        var view = new float[size * size];
        foreach (ref var value in view.AsSpan())
        {
            value = (float)random.Normal(0, 1);
        }

        var expected = new float[state.Plan.Keypoints * size * size / (NetworkPlan.Stride * NetworkPlan.Stride)];
        using var torch = new TorchNetwork(state);
        torch.Run(view, 1, size, expected);
        using var network = new OnnxRun(onnx, input);
        var difference = 0f;
        network.Run(view, [output], (_, logits) =>
        {
            for (var i = 0; i < expected.Length; i++)
            {
                difference = Math.Max(difference, Math.Abs(logits[i] - expected[i]));
            }
        });
        return difference;
    }
}
