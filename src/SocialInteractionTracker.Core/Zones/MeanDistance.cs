using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Zones;

/// <summary>How far a point was from a region on average.</summary>
public static class MeanDistance
{
    /// <summary>The mean over the time in which the position is known.</summary>
    /// <param name="frames">The frames that count; excluded ones do not.</param>
    /// <param name="positions">One position a frame of the video; missing where unknown.</param>
    /// <param name="region">The region.</param>
    /// <returns>The mean distance to the region, cm, 0 inside it; <see langword="null"/> if the position was never known.</returns>
    public static double? Cm(ScoredFrames frames, ImmutableArray<ArenaPoint> positions, Region region)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(region);
        var (sum, seconds) = (0.0, 0.0);
        for (var k = frames.First; k < frames.End; k++)
        {
            if (!frames.Excluded[k] && !positions[k].IsMissing)
            {
                sum += frames.Seconds[k] * Math.Max(0, region.SignedDistanceCm(positions[k]));
                seconds += frames.Seconds[k];
            }
        }

        return seconds > 0 ? sum / seconds : null;
    }
}
