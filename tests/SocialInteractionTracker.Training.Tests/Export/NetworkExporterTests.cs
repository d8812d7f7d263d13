using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Tests.Networks;

namespace SocialInteractionTracker.Training.Tests.Export;

public sealed class NetworkExporterTests
{
    private const int Size = 32;

    // Two implementations add the same products in another order.
    private const float Rounding = 1e-4f;

    [Test]
    public void Write_Network_GivesWhatTorchGives()
    {
        var (state, view) = (SmallNetwork.Trained(), SmallNetwork.View(3, Size));

        Assert.That(SmallNetwork.Onnx(NetworkExporter.Write(state), view), Is.EqualTo(SmallNetwork.Torch(state, view, Size)).Within(Rounding));
    }

    [Test]
    public void WriteQuantised_Network_StaysNearIt()
    {
        var (state, view) = (SmallNetwork.Trained(), SmallNetwork.View(3, Size));
        var ranges = Calibration.Run(state, [.. Enumerable.Range(0, 20).Select(k => SmallNetwork.View((ulong)k, Size))]);

        var (full, whole) = (SmallNetwork.Onnx(NetworkExporter.Write(state), view), SmallNetwork.Onnx(NetworkExporter.WriteQuantised(state, ranges), view));

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
}
