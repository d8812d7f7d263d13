using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>What scoring one trial gave.</summary>
public sealed record TrialResult
{
    /// <summary>The trial.</summary>
    public required StudyTrial Trial { get; init; }

    /// <summary>Its scores; <see langword="null"/> if it failed.</summary>
    public TrialScore? Score { get; init; }

    /// <summary>Pixels to centimetres as it was scored; <see langword="null"/> if it failed.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Why it has no scores, as a sentence; <see langword="null"/> if it has.</summary>
    public string? Failure { get; init; }

    /// <summary>What a person should look at.</summary>
    public ImmutableArray<QualityFlag> Flags { get; init; } = [];

    /// <summary>What the trial says in a pair; <see langword="null"/> outside the social-interaction test.</summary>
    public SessionEvidence? Evidence { get; init; }
}
