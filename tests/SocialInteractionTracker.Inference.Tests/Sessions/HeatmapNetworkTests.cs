using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Inference.Tests.Sessions;

public sealed class HeatmapNetworkTests
{
    private static readonly TopDownModel Model = (TopDownModel)PoseModel.Load(Path.Combine(ProjectRoot.Path, "models", "baseline.yaml"));

    [Test]
    public void Run_SamePictureAgain_GivesTheSameBitsWhateverRanBetween()
    {
        using var network = Model.OpenFine();
        var (one, other) = (Noise(1), Noise(2));

        var first = network.Run(one).Logits.ToArray();
        network.Run(other);

        Assert.That(network.Run(one).Logits.ToArray(), Is.EqualTo(first));
    }

    [Test]
    public void Run_InTwoThreadsAtOnce_GivesTheSameBits()
    {
        using var network = Model.OpenFine();
        var expected = network.Run(Noise(1)).Logits.ToArray();
        var same = new bool[2];

        Parallel.For(0, same.Length, worker =>
        {
            using var own = Model.OpenFine();
            same[worker] = Enumerable.Range(0, 20).All(_ => own.Run(Noise(1)).Logits.SequenceEqual(expected));
        });

        Assert.That(same, Is.All.True);
    }

    [Test]
    public void Run_Thousandfold_AllocatesNothingAPicture()
    {
        using var network = Model.OpenFine();
        var picture = Noise(1);

        Assert.That(Allocations.OfLeastBatch(() => network.Run(picture)), Is.Zero);
    }

    [Test]
    public void Run_PictureOfAnotherSize_IsRefused()
    {
        using var network = Model.OpenFine();

        Assert.That(() => network.Run(new byte[100]), Throws.ArgumentException.With.Message.Contains("16384"));
    }

    private static byte[] Noise(int seed)
    {
        var picture = new byte[128 * 128];
        new Random(seed).NextBytes(picture);
        return picture;
    }
}
