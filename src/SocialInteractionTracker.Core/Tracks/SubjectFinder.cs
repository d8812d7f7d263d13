using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Tells which detection of each frame is the subject.</summary>
internal static class SubjectFinder
{
    /// <summary>No detection of the frame is the subject.</summary>
    public const int None = -1;

    // A detection far from where another source saw the subject counts this much of one near it.
    private const double AwayFromHintWeight = 0.25;

    // A mark is on the animal whose body centre is not farther from it than this, cm: a mouse's length.
    private const double MarkReachCm = 8;

    /// <summary>The subject's detection in each frame, over the whole video at once.</summary>
    /// <param name="seen">All detections.</param>
    /// <param name="run">The trial; takes the places where the track goes on out of reach.</param>
    /// <param name="hint">Where another source saw the subject, one a frame, missing where it did not; <see langword="null"/> for none.</param>
    /// <returns>Index of the detection, or <see cref="None"/>, one a frame.</returns>
    public static int[] Find(Sightings seen, TrackingRun run, ArenaPoint[]? hint)
    {
        var (context, options) = (run.Context, run.Options);
        var identity = options.Identity;
        var reach = new Reach(identity.MaxSpeedCmPerS, identity.PositionNoiseCm);
        var candidates = seen.Candidates(
            context.Arena.Floor,
            options.Cleaning.FloorMarginCm ?? double.PositiveInfinity,
            identity,
            (frame, sighting) => hint is not null && hint[frame].DistanceTo(sighting.Position) > options.Silhouette.DisagreementCm ? AwayFromHintWeight : 1);
        var markReward = TakeMarks(candidates, context, seen.Times.Count);
        var tracklets = TrackletBuilder.Build(candidates, seen.Times, reach, identity.PositionNoiseCm, identity.EnclosureToleranceCm);
        foreach (var tracklet in tracklets)
        {
            tracklet.Weight = tracklet.Reward >= markReward ? 1 : OutsideWeight(tracklet, context, identity);
        }

        var restartCost = seen.Times.MedianDurationS > 0 ? identity.RestartCostS / seen.Times.MedianDurationS : 0;
        var chosen = new int[seen.Times.Count];
        Array.Fill(chosen, None);
        foreach (var (tracklet, restarted) in TrackletPath.Choose(
            tracklets, seen.Times, new PathRules(reach, restartCost, MotionCost: 1, identity.PredictionS)))
        {
            if (restarted)
            {
                run.Log.Mark(TrackingEventKind.IdentityRestarted, null, tracklet.First.Frame);
            }

            foreach (var member in tracklet.Members)
            {
                chosen[member.Frame] = member.Index;
            }
        }

        return chosen;
    }

    /// <summary>Makes what people marked worth more than any way without it.</summary>
    /// <returns>What a mark is worth at least; infinite without marks.</returns>
    private static double TakeMarks(List<Candidate> candidates, TrackingContext context, int frames)
    {
        foreach (var mark in context.SubjectMarks)
        {
            var place = context.Calibration.ToArena(mark.Position);
            var (nearest, nearestCm) = (-1, MarkReachCm);
            for (var i = 0; i < candidates.Count; i++)
            {
                if (candidates[i].Frame == mark.Frame && candidates[i].Position.DistanceTo(place) is var cm && cm <= nearestCm)
                {
                    (nearest, nearestCm) = (i, cm);
                }
            }

            if (nearest >= 0)
            {
                candidates[nearest] = candidates[nearest] with { Reward = candidates[nearest].Reward + (2 * frames) };
            }
        }

        return context.SubjectMarks.IsEmpty ? double.PositiveInfinity : 2 * frames;
    }

    // The target stays in the enclosure, the subject outside it; leaning over the edge is only for a while.
    private static double OutsideWeight(Tracklet tracklet, TrackingContext context, IdentityOptions options)
    {
        if (context.Arena.Enclosure is null)
        {
            return 1;
        }

        var sideCm = tracklet.Members.Average(member => member.SideCm);
        var weight = Math.Clamp(1 + (sideCm / options.EnclosureToleranceCm), 0, 1);
        return context.TargetPresent ? weight : Math.Max(weight, options.EmptyEnclosureWeight);
    }
}
