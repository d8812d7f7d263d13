using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Sessions;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>A model of one network that sees the whole arena and finds all keypoints at once, as DeepLabCut, SLEAP and Ultralytics train them.</summary>
public sealed class WholeModel : PoseModel
{
    private readonly byte[] _file;

    internal WholeModel(ModelManifest manifest, ModelPrecision precision, string manifestSha256, ImmutableArray<byte[]> files)
        : base(manifest, precision, manifestSha256)
    {
        _file = files[0];
        Whole = (WholeManifest)manifest.Networks[0];
    }

    /// <summary>What the network expects and gives.</summary>
    public WholeManifest Whole { get; }

    /// <summary>Opens the network for pictures of one size.</summary>
    /// <param name="width">Width of the arena's picture, px.</param>
    /// <param name="height">Its height, px.</param>
    /// <returns>The network; the caller disposes it. One belongs to one thread.</returns>
    /// <exception cref="UserErrorException">The file is no network, or its shapes do not fit the manifest.</exception>
    public WholeNetwork Open(int width, int height) => new(_file, Manifest, Whole, (width, height));
}
