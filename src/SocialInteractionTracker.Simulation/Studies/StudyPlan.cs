using System.Collections.Immutable;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>A study to be simulated.</summary>
public sealed record StudyPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The arenas.</summary>
    public required ImmutableArray<ArenaSetup> Arenas { get; init; }

    /// <summary>The subjects.</summary>
    public required ImmutableArray<SubjectPlan> Subjects { get; init; }

    /// <summary>The trials.</summary>
    public required ImmutableArray<TrialPlan> Trials { get; init; }

    /// <summary>Length of the scored window of each trial, s.</summary>
    public required double DurationS { get; init; }

    /// <summary>Preset of the social-interaction trials.</summary>
    public string SocialInteractionPreset { get; init; } = "golden-2011";

    /// <summary>Preset of the open-field trials.</summary>
    public string OpenFieldPreset { get; init; } = "of-square-40";

    /// <summary>x264's constant rate factor.</summary>
    public int RateFactor { get; init; } = 26;

    /// <summary>x264's preset.</summary>
    public string EncoderPreset { get; init; } = "medium";

    /// <summary>
    /// Whether trials are lived again until no score hangs on the exact place of a zone's edge: entries the same and times within
    /// 0.6 s when all zones grow or shrink by 0.25 cm.
    /// </summary>
    public bool ClearOfEdges { get; init; }
}
