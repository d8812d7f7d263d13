using System.Collections.Immutable;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;

namespace SocialInteractionTracker.Training.CrossValidation;

/// <summary>What a user asks of a cross-validation.</summary>
internal sealed record CrossValidationRequest
{
    /// <summary>Table of labels.</summary>
    public required string Labels { get; init; }

    /// <summary>Receives a folder of every fold and the tables.</summary>
    public required string Folder { get; init; }

    /// <summary>What is left out in turn: names of recordings, or their beginning and <c>*</c>.</summary>
    public required ImmutableArray<string> LeaveOut { get; init; }

    /// <summary>Seeds; everything is done once with each.</summary>
    public required ImmutableArray<ulong> Seeds { get; init; }

    /// <summary>Factors by which the scales of what is left out are taken, to see how much of a wrong one is borne; default right, and a quarter off either way.</summary>
    public ImmutableArray<double> Scales { get; init; } = [1, 0.75, 1.25];

    /// <summary>How each network learns; its seed is replaced.</summary>
    public required TrainingOptions Training { get; init; }

    /// <summary>The simulated frames; their seed is replaced.</summary>
    public required SimulationOptions Simulation { get; init; }
}
