using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Drops short stretches of a body point that lie where it cannot have gone to and come back from in the time.</summary>
/// <remarks>
/// Of all ways to keep and drop stretches the one with most samples kept, less the cost of each impossible step, is taken.
/// So an excursion of a few frames goes, while a real change of place after a gap, or for good, stays.
/// </remarks>
internal static class JumpFilter
{
    /// <summary>Cleans one body point and notes what was dropped, and which jumps were kept.</summary>
    public static void Apply(BodySeries body, BodyPoint point, Reach reach, double jumpCostS, EventLog log)
    {
        var (series, times) = (body[point], body.Times);
        var known = new List<Candidate>(times.Count);
        for (var k = 0; k < times.Count; k++)
        {
            if (series.IsKnown(k))
            {
                known.Add(new Candidate(k, 0, series.Positions[k], 1));
            }
        }

        var stretches = TrackletBuilder.Build(known, times, reach, clearanceCm: 0);
        if (stretches.Count < 2)
        {
            return;
        }

        var restartCost = times.MedianDurationS > 0 ? jumpCostS / times.MedianDurationS : 0;
        var kept = new HashSet<Tracklet>(stretches.Count);
        foreach (var (stretch, restarted) in TrackletPath.Choose(stretches, times, new PathRules(reach, restartCost)))
        {
            kept.Add(stretch);
            if (restarted)
            {
                log.Mark(TrackingEventKind.JumpKept, point, stretch.First.Frame);
            }
        }

        foreach (var sample in stretches.Where(stretch => !kept.Contains(stretch)).SelectMany(stretch => stretch.Members))
        {
            series.Drop(sample.Frame);
            log.Mark(TrackingEventKind.JumpRejected, point, sample.Frame);
        }
    }
}
