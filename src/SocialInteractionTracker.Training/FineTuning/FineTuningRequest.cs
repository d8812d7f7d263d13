using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>What a user asks of a fine-tuning.</summary>
internal sealed record FineTuningRequest
{
    /// <summary>Table of labels.</summary>
    public required string Labels { get; init; }

    /// <summary>Manifest of the model that learning starts from.</summary>
    public required string StartManifest { get; init; }

    /// <summary>Name of the model that is made.</summary>
    public required string Name { get; init; }

    /// <summary>Folder that receives its files.</summary>
    public required string Folder { get; init; }

    /// <summary>Recordings that are kept out (<c>NAME</c>, <c>NAME/N</c>); empty to keep single frames out.</summary>
    public ImmutableArray<string> HoldOut { get; init; } = [];

    /// <summary>How it learns.</summary>
    public required FineTuningOptions Options { get; init; }

    /// <summary>Manifest of the model that is made.</summary>
    public string Manifest => Path.Combine(Folder, $"{Name}.yaml");

    /// <summary>Folder of the checkpoints, tables and curves of the learning.</summary>
    public string Work => Path.Combine(Folder, $"{Name}.training");
}
