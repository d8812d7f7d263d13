using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Networks;

namespace SocialInteractionTracker.Inference.Tests.Models;

public sealed class WholeModelTests : IDisposable
{
    private const int Size = 64;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Run_MapsOfLogits_GivesThemAsTheyAre()
    {
        using var network = Load(DarkSpotModel.WriteHeatmaps(_folder)).Open(Size, Size);

        network.Run(Picture(column: 3, row: 5));

        Assert.That((network.Maps.Keypoints, network.Maps.Height, network.Maps.Width, network.Offsets.Keypoints), Is.EqualTo((3, 8, 8, 0)));
        Assert.That(network.Maps[1].ToArray().Index().MaxBy(cell => cell.Item).Index, Is.EqualTo((5 * 8) + 3));
        Assert.That(network.Maps[1][(5 * 8) + 3], Is.EqualTo(5 * 127.5 / 64).Within(1e-4));
    }

    [Test]
    public void Run_ProbabilitiesChannelsLast_GivesTheSameLogitsAndTheOffsets()
    {
        using var network = Load(DarkSpotModel.WriteWithOffsets(_folder, (0.5f, -0.25f))).Open(Size, Size);

        network.Run(Picture(column: 3, row: 5));

        Assert.That(network.Maps[1][(5 * 8) + 3], Is.EqualTo(5 * 127.5 / 64).Within(0.01), "probabilities near 1 keep two digits of their logit");
        Assert.That(network.Maps[0].ToArray().Index().MaxBy(cell => cell.Item).Index, Is.EqualTo((5 * 8) + 3 + DarkSpotModel.NoseCells));
        Assert.That((network.Offsets.Keypoints, network.Offsets[4].ToArray()[7], network.Offsets[5].ToArray()[7]), Is.EqualTo((6, 0.5f, -0.25f)));
    }

    [Test]
    public void Run_Candidates_AreTheColumns()
    {
        using var network = Load(DarkSpotModel.WriteYolo(_folder, Size, Size)).Open(Size, Size);

        network.Run(Picture(column: 3, row: 5));

        Assert.That((network.Maps.Keypoints, network.Maps.Height, network.Maps.Width), Is.EqualTo((14, 1, 64)));
        Assert.That(network.Maps[4].ToArray().Index().MaxBy(candidate => candidate.Item).Index, Is.EqualTo((5 * 8) + 3));
    }

    [Test]
    public void Run_AnotherPicture_LeavesNothingOfTheFirst()
    {
        using var network = Load(DarkSpotModel.WriteWithOffsets(_folder, (0, 0))).Open(Size, Size);
        network.Run(Picture(column: 3, row: 5));
        var first = network.Maps.Logits.ToArray();

        network.Run(Picture(column: 6, row: 1));
        network.Run(Picture(column: 3, row: 5));

        Assert.That(network.Maps.Logits.ToArray(), Is.EqualTo(first));
    }

    [TestCase("stride: 8", "stride: 4", "[1, 3, 8, 8]", "[1, 3, 16, 16]")]
    [TestCase("channels: 1", "channels: 3", "[1, 1, any, any]", "[1, 3, 64, 64]")]
    [TestCase("layout: nchw", "layout: nhwc", "[1, 1, any, any]", "[1, 64, 64, 1]")]
    public void Open_ManifestOfAnotherNetwork_IsRefusedWithBothShapes(string from, string to, string found, string expected)
    {
        var path = Rewrite(DarkSpotModel.WriteHeatmaps(_folder), "stride: 8", "stride: 8\n    channels: 1\n    layout: nchw");
        Rewrite(path, from, to);

        Assert.That(
            () => Load(path).Open(Size, Size),
            Throws.TypeOf<UserErrorException>().With.Message.Contains(found).And.Message.Contains(expected));
    }

    [Test]
    public void Open_CandidatesOfOtherKeypoints_AreRefusedWithBothShapes()
    {
        var path = Rewrite(DarkSpotModel.WriteYolo(_folder, Size, Size), "channels: 3", "channels: 3\n    classes: 2");

        Assert.That(
            () => Load(path).Open(Size, Size),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("[1, 14, 64]").And.Message.Contains("[1, 15, any]"));
    }

    [Test]
    public void Load_ManyFaults_TellsAll()
    {
        var path = Rewrite(DarkSpotModel.WriteHeatmaps(_folder), "kind: heatmaps", "kind: heatmaps+locref");
        Rewrite(path, "px_per_cm: 8", "px_per_cm: 8\n    size: [64]");
        Rewrite(path, "scores: logits", "scores: percent\n    channels: 2\n    layout: hwc");

        var faults = Assert.Throws<UserErrorException>(() => PoseModel.Load(path))!.Faults;

        Assert.That(faults.Select(f => f.Where.Split(", ")[1]), Is.SupersetOf(
            new[] { "stages.whole.px_per_cm", "stages.whole.size", "stages.whole.channels", "stages.whole.layout", "stages.whole.scores", "stages.whole.offsets" }));
    }

    [Test]
    public void Load_KindThatNeedsAWholeStage_SaysSo()
    {
        var path = _folder.File("m.yaml");
        File.WriteAllText(path, File.ReadAllText(Path.Combine(ProjectRoot.Path, "models", "baseline.yaml")).Replace("kind: heatmaps", "kind: yolo-pose", StringComparison.Ordinal));

        Assert.That(() => PoseModel.Load(path), Throws.TypeOf<UserErrorException>().With.Message.Contains("stage whole"));
    }

    [Test]
    public void Load_NoConfidenceTable_TakesProbabilitiesAsTheyAre() =>
        Assert.That(Load(DarkSpotModel.WriteHeatmaps(_folder)).Manifest.Confidence.At(1), Is.EqualTo(1 / (1 + Math.Exp(-1))).Within(1e-6));

    private static WholeModel Load(string path) => (WholeModel)PoseModel.Load(path);

    private static string Rewrite(string path, string from, string to)
    {
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(from));
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return path;
    }

    /// <summary>A white picture with one black cell.</summary>
    private static byte[] Picture(int column, int row)
    {
        var picture = new byte[Size * Size];
        Array.Fill(picture, (byte)255);
        for (var y = 0; y < DarkSpotModel.Stride; y++)
        {
            picture.AsSpan((((row * DarkSpotModel.Stride) + y) * Size) + (column * DarkSpotModel.Stride), DarkSpotModel.Stride).Clear();
        }

        return picture;
    }
}
