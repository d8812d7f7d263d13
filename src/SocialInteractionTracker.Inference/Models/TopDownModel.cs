using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Sessions;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>A model of two networks: one finds the animals in the whole arena, the other gives the keypoints on a crop round each.</summary>
public sealed class TopDownModel : PoseModel
{
    private readonly ImmutableArray<byte[]> _files;

    internal TopDownModel(ModelManifest manifest, ModelPrecision precision, string manifestSha256, ImmutableArray<byte[]> files)
        : base(manifest, precision, manifestSha256)
    {
        _files = files;
        (Coarse, Fine) = ((StageManifest)manifest.Networks[0], (StageManifest)manifest.Networks[1]);
        CropSize = Fine.CropSize ?? throw new InvalidOperationException("The manifest was read without a crop size.");
    }

    /// <summary>The network that finds the animals in the whole arena.</summary>
    public StageManifest Coarse { get; }

    /// <summary>The network that gives the keypoints on a crop round each animal.</summary>
    public StageManifest Fine { get; }

    /// <summary>Width and height of a crop, px.</summary>
    public int CropSize { get; }

    /// <summary>Opens the network that finds animals, for pictures of one size.</summary>
    /// <param name="width">Width of the arena's picture, px; a multiple of the stage's size multiple.</param>
    /// <param name="height">Its height, px; likewise.</param>
    /// <returns>The network; the caller disposes it. One belongs to one thread.</returns>
    /// <exception cref="UserErrorException">The file is no network, or its shapes do not fit the manifest.</exception>
    public HeatmapNetwork OpenCoarse(int width, int height) => new(_files[0], Manifest, Coarse, (width, height));

    /// <summary>Opens the network that gives keypoints on a crop.</summary>
    /// <returns>The network; the caller disposes it. One belongs to one thread.</returns>
    /// <exception cref="UserErrorException">The file is no network, or its shapes do not fit the manifest.</exception>
    public HeatmapNetwork OpenFine() => new(_files[1], Manifest, Fine, (CropSize, CropSize));
}
