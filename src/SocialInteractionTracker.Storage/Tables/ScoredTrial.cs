using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>A trial and what came of it, as the tables show it.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Score">Its scores; <see langword="null"/> if it failed.</param>
public sealed record ScoredTrial(StudyTrial Trial, TrialScore? Score)
{
    /// <summary>Why it failed, a sentence; <see langword="null"/> if it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Pixels to centimetres as it was scored; <see langword="null"/> if it failed before that.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>How far the calibration can be trusted, in [0, 1]; 1 for given corners or scale; <see langword="null"/> if it failed before that.</summary>
    public double? CalibrationConfidence { get; init; }

    /// <summary>Where the scored window starts and why; <see langword="null"/> if it failed before that.</summary>
    public TrialStart? Start { get; init; }

    /// <summary>How good its picture is; <see langword="null"/> if it failed before that.</summary>
    public TrialPicture? Picture { get; init; }

    /// <summary>What a person should look at.</summary>
    public ImmutableArray<QualityFlag> Flags { get; init; } = [];
}
