using System.Collections.Immutable;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>What a model is, expects and gives, as its file <c>models/NAME.yaml</c> says.</summary>
public sealed record ModelManifest
{
    /// <summary>The model's name; the manifest's file name without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>What its outputs are.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>Under which terms it may be used.</summary>
    public required string Licence { get; init; }

    /// <summary>The keypoints in the order of its outputs, in snake_case.</summary>
    public required ImmutableArray<string> Keypoints { get; init; }

    /// <summary>Pairs of keypoints that are drawn joined.</summary>
    public required ImmutableArray<(string From, string To)> Skeleton { get; init; }

    /// <summary>From a keypoint's score, as logit, to a confidence.</summary>
    public required ConfidenceTable Confidence { get; init; }

    /// <summary>Its networks in the order they are run: a coarse and a fine <see cref="StageManifest"/>, or one <see cref="WholeManifest"/>.</summary>
    public required ImmutableArray<NetworkManifest> Networks { get; init; }
}
