using System.Collections.Immutable;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>What one network expects and gives, whatever it looks at.</summary>
public abstract record NetworkManifest
{
    /// <summary>Name of the stage in the manifest: <c>coarse</c>, <c>fine</c> or <c>whole</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its input.</summary>
    public required string Input { get; init; }

    /// <summary>Name of its output.</summary>
    public required string Output { get; init; }

    /// <summary>From grey values to its input.</summary>
    public required Normalisation Normalisation { get; init; }

    /// <summary>Its files, by precision; at least one.</summary>
    public required ImmutableDictionary<ModelPrecision, ModelFile> Files { get; init; }
}
