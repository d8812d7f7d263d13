using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Drops keypoints that are unsure, off the floor or the target's.</summary>
internal static class KeypointFilter
{
    /// <summary>Makes keypoints below the confidence floor missing.</summary>
    public static void DropUnsure(BodySeries body, double floor)
    {
        foreach (var point in BodyPoints.All)
        {
            var series = body[point];
            for (var k = 0; k < body.Count; k++)
            {
                // Written so that an unknown confidence (NaN) is unsure, unless there is no floor.
                if (floor > 0 && !(series.Confidence[k] >= floor))
                {
                    series.Drop(k);
                }
            }
        }
    }

    /// <summary>Makes positions outside the floor missing.</summary>
    public static void DropOutside(BodySeries body, Region floor, double marginCm, EventLog log)
    {
        foreach (var point in BodyPoints.All)
        {
            var series = body[point];
            for (var k = 0; k < body.Count; k++)
            {
                if (series.IsKnown(k) && floor.SignedDistanceCm(series.Positions[k]) > marginCm)
                {
                    series.Drop(k);
                    log.Mark(TrackingEventKind.OutsideFloor, point, k);
                }
            }
        }
    }

    /// <summary>Makes keypoints deep inside the enclosure missing while the animal itself is outside.</summary>
    /// <remarks>Done with and without a target, so that both sessions of a pair are scored alike; noted only with one.</remarks>
    public static void DropLeaks(BodySeries body, TrackingContext context, double depthCm, EventLog log)
    {
        if (context.Arena.Enclosure is not { } enclosure)
        {
            return;
        }

        for (var k = 0; k < body.Count; k++)
        {
            if (TrunkSide.OfCm(enclosure, body[BodyPoint.BodyCentre].Positions[k], body[BodyPoint.TailBase].Positions[k]) <= 0)
            {
                continue;
            }

            foreach (var point in BodyPoints.All)
            {
                if (body[point].IsKnown(k) && enclosure.SignedDistanceCm(body[point].Positions[k]) < -depthCm)
                {
                    body[point].Drop(k);
                    if (context.TargetPresent)
                    {
                        log.Mark(TrackingEventKind.TargetLeak, point, k);
                    }
                }
            }
        }
    }
}
