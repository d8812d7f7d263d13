using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>Comings of the nose from afar to the enclosure.</summary>
public static class ApproachFinder
{
    private const double SlackS = 1e-9;

    /// <summary>Finds the comings of the nose from afar to the enclosure.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="enclosure">The enclosure's footprint.</param>
    /// <param name="options">The distances and the time allowed.</param>
    /// <returns>From the last frame afar to the first one near, in order; empty if there were none.</returns>
    /// <remarks>A nose that is missing on the way does not undo an approach: both of its ends are known. An excluded frame does.</remarks>
    public static ImmutableArray<BoutSpan> Find(ScoredTrack track, Region enclosure, SocialInteractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(enclosure);
        ArgumentNullException.ThrowIfNull(options);
        const int None = -1;
        var (frames, nose) = (track.Frames, track[BodyPoint.Nose]);
        var found = ImmutableArray.CreateBuilder<BoutSpan>();
        var lastFar = None;
        for (var k = frames.First; k < frames.End; k++)
        {
            var noseCm = enclosure.SignedDistanceCm(nose[k]);
            if (frames.Excluded[k])
            {
                lastFar = None;
            }
            else if (noseCm >= options.ApproachFromCm)
            {
                lastFar = k;
            }
            else if (noseCm <= options.ApproachToCm && lastFar != None)
            {
                if (frames.Times.StartS[k] - frames.Times.StartS[lastFar] <= options.ApproachWithinS + SlackS)
                {
                    found.Add(BoutSpan.Of(frames, lastFar, k + 1));
                }

                lastFar = None;
            }
        }

        return found.DrainToImmutable();
    }
}
