using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>All that the tables of a study are made of.</summary>
public sealed record StudyResults
{
    /// <summary>The study.</summary>
    public required Study Study { get; init; }

    /// <summary>Every trial, failed ones too, in any order.</summary>
    public required ImmutableArray<ScoredTrial> Trials { get; init; }

    /// <summary>The classes of the subjects with social-interaction trials, and the thresholds behind them.</summary>
    public required StudyClasses Classes { get; init; }

    /// <summary>The pairs that were classed; from them the ratio of the other body point is shown beside the primary one's. May be empty.</summary>
    public ImmutableArray<SubjectPair> Pairs { get; init; } = [];
}
