using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.OpenField;

/// <summary>Measures an open-field trial beside its zones and its movement.</summary>
public static class OpenFieldScorer
{
    /// <summary>Measures a trial.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="cellCm">Side of the occupancy map's cells, cm; above 0.</param>
    /// <returns>The measures of the body centre.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cellCm"/> is not above 0.</exception>
    public static OpenFieldMeasures Score(ScoredTrack track, double cellCm)
    {
        ArgumentNullException.ThrowIfNull(track);
        var centre = track[BodyPoint.BodyCentre];
        return new OpenFieldMeasures
        {
            Thigmotaxis = Thigmotaxis(track),
            MeanWallDistanceCm = MeanWallDistanceCm(track.Arena.Floor, track.Frames, centre),
            Occupancy = OccupancyScorer.Map(track.Arena, track.Frames, centre, cellCm),
        };
    }

    private static double? Thigmotaxis(ScoredTrack track)
    {
        if (track.Arena.FindZone(ZoneNames.Periphery) is not { } periphery)
        {
            return null;
        }

        var states = track.States(periphery.Region, BodyPoint.BodyCentre);
        var (inS, outS) = (states.TimeS(ZoneState.In), states.TimeS(ZoneState.Out));
        return inS + outS > 0 ? inS / (inS + outS) : null;
    }

    private static double? MeanWallDistanceCm(Region floor, ScoredFrames frames, ImmutableArray<ArenaPoint> positions)
    {
        var (sum, seconds) = (0.0, 0.0);
        for (var k = frames.First; k < frames.End; k++)
        {
            if (!frames.Excluded[k] && !positions[k].IsMissing)
            {
                sum += frames.Seconds[k] * Math.Abs(floor.SignedDistanceCm(positions[k]));
                seconds += frames.Seconds[k];
            }
        }

        return seconds > 0 ? sum / seconds : null;
    }
}
