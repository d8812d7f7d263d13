using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>What was scored of a trial, frame by frame: what there is to see while its video runs.</summary>
public sealed record TrialTimeline
{
    /// <summary>The frames of the video and how long each counts.</summary>
    public required ScoredFrames Frames { get; init; }

    /// <summary>The point whose zone states are followed.</summary>
    public required BodyPoint Point { get; init; }

    /// <summary>The zones, in the arena's order.</summary>
    public required ImmutableArray<ZoneTimeline> Zones { get; init; }

    /// <summary>How the subject moves.</summary>
    public required MovementSeries Movement { get; init; }

    /// <summary>All bouts of the trial, in order of start.</summary>
    public required ImmutableArray<Bout> Bouts { get; init; }

    /// <summary>Follows a trial.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="score">What was scored of it.</param>
    /// <param name="point">The point whose zone states are followed.</param>
    /// <param name="options">How it was scored.</param>
    /// <returns>The timeline, made by the classes that made the scores.</returns>
    public static TrialTimeline Of(ScoredTrack track, TrialScore score, BodyPoint point, ScoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(options);
        return new TrialTimeline
        {
            Frames = track.Frames,
            Point = point,
            Zones = [.. track.Arena.Zones.Select(zone => ZoneTimeline.Of(track, zone, point, score, options))],
            Movement = MovementSeries.From(track.Track, options.Movement),
            Bouts = score.Bouts,
        };
    }
}
