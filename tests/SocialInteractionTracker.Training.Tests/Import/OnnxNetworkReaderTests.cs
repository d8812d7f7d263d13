using SocialInteractionTracker.Core;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Import;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Tests.Networks;

namespace SocialInteractionTracker.Training.Tests.Import;

public sealed class OnnxNetworkReaderTests
{
    private const int Size = 32;

    // Two implementations add the same products in another order.
    private const float Rounding = 1e-4f;

    [Test]
    public void Read_OfAnExportedNetwork_GivesOneThatSaysTheSame()
    {
        using var folder = new TemporaryFolder();
        var (state, view) = (SmallNetwork.Trained(), SmallNetwork.View(3, Size));
        var file = folder.File("small.onnx");
        File.WriteAllBytes(file, NetworkExporter.Write(state));

        var read = OnnxNetworkReader.Read(file, NetworkPlan.Input);

        Assert.That(SmallNetwork.Torch(read, view, Size), Is.EqualTo(SmallNetwork.Torch(state, view, Size)).Within(Rounding));
        Assert.That(read.Plan.SizeMultiple, Is.EqualTo(state.Plan.SizeMultiple));
        Assert.That(read.Convolutions.Select(c => c.Plan.HasNorm), Has.All.False, "norms were folded on export");
    }

    [TestCase("fine")]
    [TestCase("coarse")]
    public void Read_OfTheModelThatComesWithTheProgram_GivesWhatItsFileGives(string stage)
    {
        const int size = 64;
        var (file, view) = (Path.Combine(ProjectRoot.Path, "models", $"baseline-{stage}.onnx"), SmallNetwork.View(5, size));

        var read = OnnxNetworkReader.Read(file, NetworkPlan.Input);

        Assert.That(SmallNetwork.Torch(read, view, size), Is.EqualTo(SmallNetwork.Onnx(File.ReadAllBytes(file), view)).Within(Rounding));
    }

    [Test]
    public void Read_OfA8BitNetwork_SaysThatItCannotBeLearnt()
    {
        var file = Path.Combine(ProjectRoot.Path, "models", "baseline-fine-int8.onnx");

        Assert.That(() => OnnxNetworkReader.Read(file, NetworkPlan.Input), Throws.TypeOf<UserErrorException>().With.Message.Contains("DequantizeLinear").Or.Message.Contains("QuantizeLinear"));
    }

    [Test]
    public void Read_OfSomethingElse_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("text.onnx");
        File.WriteAllText(file, "image,recording");

        Assert.That(() => OnnxNetworkReader.Read(file, NetworkPlan.Input), Throws.TypeOf<UserErrorException>());
    }
}
