using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Imports;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>What a study asks of each layer; each property is a key of <c>study.yaml</c>, in snake_case.</summary>
public sealed record StudyOptions
{
    /// <summary>Name of the pose model, a manifest in <c>models/</c>. Default <c>default</c>, the one that comes with the program.</summary>
    public string Model { get; init; } = "default";

    /// <summary>The groups of <c>subjects.csv</c> whose subjects are controls. Default <c>control</c>.</summary>
    public ImmutableArray<string> ControlGroups { get; init; } = ["control"];

    /// <summary>How the subject's track is made; the key <c>tracker</c> (<c>pose</c> or <c>silhouette</c>) sets its source.</summary>
    public TrackingOptions Tracking { get; init; } = new();

    /// <summary>How trials are scored.</summary>
    public ScoringOptions Scoring { get; init; } = new();

    /// <summary>When a trial is flagged.</summary>
    public QualityOptions Quality { get; init; } = new();

    /// <summary>How subjects are classed.</summary>
    public ClassificationOptions Classification { get; init; } = new();

    /// <summary>What the body points are called in imported tracks, besides the names the program knows.</summary>
    public PointAliases Aliases { get; init; } = new();

    /// <summary>How imported tracks are taken.</summary>
    public ImportedTrackOptions Imports { get; init; } = new();

    /// <summary>What people score by hand.</summary>
    public HandScoringOptions HandScoring { get; init; } = new();

    /// <summary>What is written besides tracks and tables.</summary>
    public OutputOptions Output { get; init; } = new();
}
