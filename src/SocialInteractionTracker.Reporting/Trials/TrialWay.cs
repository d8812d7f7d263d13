using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>The way of the body centre through the scored frames of a trial.</summary>
internal static class TrialWay
{
    /// <summary>The way as lines to be drawn.</summary>
    /// <param name="track">The trial.</param>
    /// <param name="toleranceCm">How far a line may be from the way, cm.</param>
    /// <returns>Stretches in order of time, broken where the place is unknown or a person excluded it; each has at least one position. Empty if it is never known.</returns>
    public static ImmutableArray<IReadOnlyList<ArenaPoint>> Of(ScoredTrack track, double toleranceCm) =>
        [.. Stretches(track).Select(stretch => PathThinning.Thin(stretch, toleranceCm))];

    private static IEnumerable<List<ArenaPoint>> Stretches(ScoredTrack track)
    {
        var (frames, positions) = (track.Frames, track[BodyPoint.BodyCentre]);
        var stretch = new List<ArenaPoint>();
        for (var k = frames.First; k < frames.End; k++)
        {
            if (!frames.Excluded[k] && !positions[k].IsMissing)
            {
                stretch.Add(positions[k]);
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }
}
