using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>The subject's track of one trial and how it came about.</summary>
/// <param name="Track">The track, in video pixels.</param>
/// <param name="Events">What was noticed or repaired, in order of start, then kind, then body point.</param>
/// <param name="Statistics">Counts.</param>
public sealed record SubjectTrackResult(Track Track, ImmutableArray<TrackingEvent> Events, TrackingStatistics Statistics)
{
    /// <summary>How many frames the events of a kind have together; a frame counts once for each body point concerned.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <returns>The number of samples; 0 if it never happened.</returns>
    public int Samples(TrackingEventKind kind) => Events.Where(e => e.Kind == kind).Sum(e => e.Frames);
}
