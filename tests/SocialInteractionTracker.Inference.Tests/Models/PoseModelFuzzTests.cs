using System.Security.Cryptography;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;
using SocialInteractionTracker.TestKit.Networks;

namespace SocialInteractionTracker.Inference.Tests.Models;

/// <summary>Damaged manifests and networks open or are refused with sentences.</summary>
public sealed class PoseModelFuzzTests
{
    private const int ManifestCases = 400;
    private const int NetworkCases = 150;
    private const int Size = 64;

    [TestCase("heatmaps")]
    [TestCase("locref")]
    [TestCase("yolo")]
    [TestCase("baseline")]
    public void Read_AnyDamageToAManifest_IsReadOrRefusedWithSentences(string kind)
    {
        using var folder = new TemporaryFolder();
        var (path, valid) = (folder.File("damaged.yaml"), File.ReadAllText(Manifest(folder, kind)));
        Fuzz.Each(ManifestCases, random =>
        {
            File.WriteAllText(path, Mutation.Of(valid, random));
            ManifestReader.Read(path);
        });
    }

    [TestCase("heatmaps")]
    [TestCase("locref")]
    [TestCase("yolo")]
    public void Open_AnyDamageToANetwork_RunsOrIsRefusedWithSentences(string kind)
    {
        using var folder = new TemporaryFolder();
        var manifest = Manifest(folder, kind);
        var onnx = Directory.GetFiles(folder.Path, "*.onnx").Single();
        var (text, valid) = (File.ReadAllText(manifest), File.ReadAllBytes(onnx));
        Fuzz.Each(NetworkCases, random =>
        {
            var damaged = Mutation.Of(valid, random);
            File.WriteAllBytes(onnx, damaged);
            File.WriteAllText(manifest, text.Replace(Sha256(valid), Sha256(damaged), StringComparison.Ordinal));
            using var network = ((WholeModel)PoseModel.Load(manifest)).Open(Size, Size);
            network.Run(new byte[Size * Size]);
        });
    }

    private static string Manifest(TemporaryFolder folder, string kind) => kind switch
    {
        "heatmaps" => DarkSpotModel.WriteHeatmaps(folder),
        "locref" => DarkSpotModel.WriteWithOffsets(folder, (0.5f, -0.25f)),
        "yolo" => DarkSpotModel.WriteYolo(folder, Size, Size),
        _ => Path.Combine(ProjectRoot.Path, "models", "baseline.yaml"),
    };

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
