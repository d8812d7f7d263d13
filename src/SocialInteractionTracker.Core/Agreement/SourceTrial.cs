using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>One trial as one source has it: a program, or a way to use one.</summary>
public sealed record SourceTrial
{
    /// <summary>The trial, called the same in every source.</summary>
    public required string TrialId { get; init; }

    /// <summary>The subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The test.</summary>
    public required TestKind Test { get; init; }

    /// <summary>Its kind in a pair.</summary>
    public required Session Session { get; init; }

    /// <summary>When the frames are shown, s from the first one.</summary>
    public required FrameTimes Times { get; init; }

    /// <summary>What is scored.</summary>
    public required Window Window { get; init; }

    /// <summary>Positions on the floor of the points that are compared, one a frame, cm.</summary>
    public required ImmutableSortedDictionary<BodyPoint, ImmutableArray<ArenaPoint>> Positions { get; init; }

    /// <summary>The measures of each zone and point.</summary>
    public required ImmutableArray<ZoneMeasures> Zones { get; init; }

    /// <summary>How the subject moved.</summary>
    public required MovementMeasures Movement { get; init; }
}
