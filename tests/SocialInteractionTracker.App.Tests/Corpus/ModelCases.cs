using System.Globalization;
using System.Security.Cryptography;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Models that are cut, of another kind, or of shapes that no memory holds.</summary>
internal static class ModelCases
{
    private const string Fine = "baseline-fine-int8.onnx";

    public static IEnumerable<CorpusCase> All =>
    [
        .. Enumerable.Range(0, 10).Select(tenth => Network($"cut at {tenth} tenths", bytes => bytes[..(bytes.Length * tenth / 10)], tenth == 6)),
        .. Enumerable.Range(1, 6).Select(seed => Network($"bits flipped, seed {seed}", bytes => Flipped(bytes, seed), false) with { Expected = CorpusEnding.Proper }),
        Network("text", _ => "not a network"u8.ToArray(), false),
        Network("a picture", _ => [0x89, .. "PNG\r\n"u8], false),
        Network("the coarse network", _ => File.ReadAllBytes(Path.Combine(ProjectRoot.Path, "models", "baseline-coarse-int8.onnx")), false),
        new("model", "another checksum", folder => Use(folder, text => text, Flipped)) { Expected = CorpusEnding.Told },
        Manifest("a vast crop", "crop_size: 128", "crop_size: 1048576", gate: true),
        Manifest("a vast scale", "px_per_cm: 2.5", "px_per_cm: 1000000"),
        Manifest("a vast fine scale", "px_per_cm: 8", "px_per_cm: 1e300", CorpusEnding.Proper),
        Manifest("no scale", "px_per_cm: 2.5", "px_per_cm: 0"),
        Manifest("a vast stride", "stride: 2", "stride: 2000000000"),
        Manifest("deep brackets", "licence: ", "licence: " + new string('[', 100_000)),
        Manifest("aliases", "keypoints: [", "a: &a [x, x]\nb: [*a, *a]\nkeypoints: ["),
        Manifest("another kind", "kind: heatmaps", "kind: yolo-pose"),
    ];

    private static CorpusCase Network(string name, Func<byte[], byte[]> change, bool gate) => new("model", name, folder =>
    {
        var (old, changed) = ("", Array.Empty<byte>());
        return Use(
            folder,
            text => text.Replace(old, Sha256(changed), StringComparison.Ordinal),
            bytes =>
            {
                (old, changed) = (Sha256(bytes), change(bytes));
                return changed;
            });
    })
    { Expected = CorpusEnding.Told, IsInGate = gate };

    private static CorpusCase Manifest(string name, string from, string to, CorpusEnding expected = CorpusEnding.Told, bool gate = false) =>
        new("model", name, folder => Use(folder, text => text.Replace(from, to, StringComparison.Ordinal), bytes => bytes)) { Expected = expected, IsInGate = gate };

    private static string[] Use(CorpusFolder folder, Func<string, string> changeManifest, Func<byte[], byte[]> changeNetwork)
    {
        var models = Path.Combine(ProjectRoot.Path, "models");
        foreach (var file in Directory.GetFiles(models, "baseline*.onnx"))
        {
            var name = Path.GetFileName(file);
            folder.WriteBytes(name, name == Fine ? changeNetwork(File.ReadAllBytes(file)) : File.ReadAllBytes(file));
        }

        return folder.Write("baseline.yaml", changeManifest(File.ReadAllText(Path.Combine(models, "baseline.yaml"))))
            .Write("study.yaml", folder.Text("study.yaml") + string.Create(CultureInfo.InvariantCulture, $"model: baseline.yaml\n")).Run;
    }

    private static byte[] Flipped(byte[] bytes) => Flipped(bytes, seed: 1);

    private static byte[] Flipped(byte[] bytes, int seed)
    {
        var (flipped, random) = ((byte[])bytes.Clone(), new Random(seed));
        for (var k = 0; k < seed * seed; k++)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
