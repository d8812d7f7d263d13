using System.Collections.Immutable;
using System.Security.Cryptography;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Sessions;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>A model whose files were read and found to be what its manifest says.</summary>
public sealed class PoseModel
{
    private readonly byte[] _coarse;
    private readonly byte[] _fine;

    private PoseModel(ModelManifest manifest, ModelPrecision precision, byte[] coarse, byte[] fine)
    {
        (Manifest, Precision, _coarse, _fine) = (manifest, precision, coarse, fine);
    }

    /// <summary>What the model is, expects and gives.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Which of its files are run.</summary>
    public ModelPrecision Precision { get; }

    /// <summary>The SHA-256 of what results depend on: the files that are run, coarse then fine, and the manifest that says how.</summary>
    public ImmutableArray<string> Sha256 => [Manifest.Coarse.Files[Precision].Sha256, Manifest.Fine.Files[Precision].Sha256, ManifestSha256];

    private string ManifestSha256 { get; init; } = string.Empty;

    /// <summary>Reads a model.</summary>
    /// <param name="manifestPath">Its manifest, <c>models/NAME.yaml</c>; the ONNX files stand beside it.</param>
    /// <param name="precision">Which of its files to run; the other one where there is only that.</param>
    /// <returns>The model.</returns>
    /// <exception cref="UserErrorException">A file is missing, is not the one the manifest names, or the model's kind cannot be run.</exception>
    public static PoseModel Load(string manifestPath, ModelPrecision precision = ModelPrecision.Quantised)
    {
        var manifest = ManifestReader.Read(manifestPath);
        if (manifest.Kind != ModelKind.Heatmaps)
        {
            throw new UserErrorException(new Fault(
                $"{manifestPath}, kind", manifest.Kind.ToString(), "heatmaps", "This version runs models of this kind only; choose another model."));
        }

        var offered = Offered(manifest.Coarse, precision);
        if (!manifest.Fine.Files.TryGetValue(offered, out var fine))
        {
            throw new UserErrorException(new Fault(
                $"{manifestPath}, stages", $"a coarse stage of {offered} without a fine one", "both stages in one precision", "Add the file."));
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(manifestPath)) ?? string.Empty;
        return new PoseModel(manifest, offered, ReadFile(folder, manifest.Coarse.Files[offered]), ReadFile(folder, fine))
        {
            ManifestSha256 = Checksum(File.ReadAllBytes(manifestPath)),
        };
    }

    /// <summary>Opens the network that finds animals, for pictures of one size.</summary>
    /// <param name="width">Width of the arena's picture, px; a multiple of the stage's size multiple.</param>
    /// <param name="height">Its height, px; likewise.</param>
    /// <returns>The network; the caller disposes it. One belongs to one thread.</returns>
    /// <exception cref="UserErrorException">The file is no network, or its shapes do not fit the manifest.</exception>
    public HeatmapNetwork OpenCoarse(int width, int height) => new(_coarse, Manifest, Manifest.Coarse, (width, height));

    /// <summary>Opens the network that gives keypoints on a crop.</summary>
    /// <returns>The network; the caller disposes it. One belongs to one thread.</returns>
    /// <exception cref="UserErrorException">The file is no network, or its shapes do not fit the manifest.</exception>
    public HeatmapNetwork OpenFine()
    {
        var size = Manifest.Fine.CropSize ?? throw new InvalidOperationException("The manifest was read without a crop size.");
        return new HeatmapNetwork(_fine, Manifest, Manifest.Fine, (size, size));
    }

    private static byte[] ReadFile(string folder, ModelFile file)
    {
        var path = Path.Combine(folder, file.File);
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "the network the manifest names", "Copy the model's files again."));
        }

        var bytes = File.ReadAllBytes(path);
        var found = Checksum(bytes);
        return found == file.Sha256
            ? bytes
            : throw new UserErrorException(new Fault(
                path, $"{bytes.Length} bytes of SHA-256 {found}", $"SHA-256 {file.Sha256}", "The file is damaged or another model's; copy the model's files again."));
    }

    private static string Checksum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ModelPrecision Offered(StageManifest stage, ModelPrecision wanted) =>
        stage.Files.ContainsKey(wanted) ? wanted : stage.Files.Keys.Order().First();
}
