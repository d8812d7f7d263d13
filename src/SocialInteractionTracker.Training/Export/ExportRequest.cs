using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.Export;

/// <summary>What a user asks of an export.</summary>
internal sealed record ExportRequest
{
    /// <summary>Folder of the training.</summary>
    public required string Checkpoints { get; init; }

    /// <summary>Table of labels that was trained with; <see langword="null"/> if only simulated frames were.</summary>
    public required string? Labels { get; init; }

    /// <summary>What was held out in training.</summary>
    public required ImmutableArray<string> HoldOut { get; init; }

    /// <summary>Seed that was trained with.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Folder of the model's files.</summary>
    public required string Folder { get; init; }

    /// <summary>The model's name.</summary>
    public required string Name { get; init; }
}
