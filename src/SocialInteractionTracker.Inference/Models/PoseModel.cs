using System.Collections.Immutable;
using System.Security.Cryptography;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>A model whose files were read and found to be what its manifest says: a <see cref="TopDownModel"/> or a <see cref="WholeModel"/>.</summary>
public abstract class PoseModel
{
    private protected PoseModel(ModelManifest manifest, ModelPrecision precision, string manifestSha256)
    {
        (Manifest, Precision) = (manifest, precision);
        Sha256 = [.. manifest.Networks.Select(network => network.Files[precision].Sha256), manifestSha256];
    }

    /// <summary>What the model is, expects and gives.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Which of its files are run.</summary>
    public ModelPrecision Precision { get; }

    /// <summary>The SHA-256 of what results depend on: the files that are run, in their order, and the manifest that says how.</summary>
    public ImmutableArray<string> Sha256 { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="manifestPath">Its manifest, <c>models/NAME.yaml</c>; the ONNX files stand beside it.</param>
    /// <param name="precision">Which of its files to run; the other one where there is only that.</param>
    /// <returns>The model.</returns>
    /// <exception cref="UserErrorException">A file is missing or is not the one the manifest names.</exception>
    public static PoseModel Load(string manifestPath, ModelPrecision precision = ModelPrecision.Quantised)
    {
        var manifest = ManifestReader.Read(manifestPath);
        var offered = Offered(manifest.Networks[0], precision);
        if (!manifest.Networks.All(network => network.Files.ContainsKey(offered)))
        {
            throw new UserErrorException(new Fault(
                $"{manifestPath}, stages", $"a coarse stage of {offered} without a fine one", "both stages in one precision", "Add the file."));
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(manifestPath)) ?? string.Empty;
        ImmutableArray<byte[]> files = [.. manifest.Networks.Select(network => ReadFile(folder, network.Files[offered]))];
        var checksum = Checksum(File.ReadAllBytes(manifestPath));
        return manifest.Networks[0] is WholeManifest
            ? new WholeModel(manifest, offered, checksum, files)
            : new TopDownModel(manifest, offered, checksum, files);
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

    private static ModelPrecision Offered(NetworkManifest network, ModelPrecision wanted) =>
        network.Files.ContainsKey(wanted) ? wanted : network.Files.Keys.Order().First();
}
