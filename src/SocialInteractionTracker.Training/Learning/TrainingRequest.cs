using System.Collections.Immutable;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>What a user asks of a training from nothing.</summary>
internal sealed record TrainingRequest
{
    /// <summary>Table of labels; <see langword="null"/> to learn from simulated frames only.</summary>
    public required string? Labels { get; init; }

    /// <summary>Folder of checkpoints, tables and curves.</summary>
    public required string Folder { get; init; }

    /// <summary>The networks to learn.</summary>
    public required ImmutableArray<StageOptions> Stages { get; init; }

    /// <summary>Recordings that are kept out (<c>NAME</c>, <c>NAME/N</c>).</summary>
    public required ImmutableArray<string> HoldOut { get; init; }

    /// <summary>How each network learns.</summary>
    public required TrainingOptions Options { get; init; }

    /// <summary>The simulated frames.</summary>
    public required SimulationOptions Simulation { get; init; }
}
