using SocialInteractionTracker.Core.Cleaning;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Joins the candidates of neighbouring frames where there is no doubt.</summary>
/// <remarks>
/// Two candidates are joined when each is the other's nearest, the animal can go that far, no other candidate is nearly
/// as near, and the edge of the enclosure is not between them. Everything else is left to <see cref="TrackletPath"/>.
/// </remarks>
internal static class TrackletBuilder
{
    /// <summary>The tracklets, in order of their first frames.</summary>
    /// <param name="candidates">In order of frame.</param>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="reach">How far an animal can go.</param>
    /// <param name="clearanceCm">How much farther than the nearest every other candidate must be, cm.</param>
    /// <param name="sideToleranceCm">How far apart trunks on either side of the enclosure's edge may be, cm.</param>
    public static List<Tracklet> Build(List<Candidate> candidates, FrameTimes times, Reach reach, double clearanceCm, double sideToleranceCm = 0)
    {
        var tracklets = new List<Tracklet>();
        var owner = new Tracklet[candidates.Count];
        var (before, first) = ((Start: 0, End: 0), 0);
        while (first < candidates.Count)
        {
            var end = first + 1;
            while (end < candidates.Count && candidates[end].Frame == candidates[first].Frame)
            {
                end++;
            }

            var isNext = before.End > 0 && candidates[before.Start].Frame == candidates[first].Frame - 1;
            for (var b = first; b < end; b++)
            {
                var a = isNext ? Partner(candidates, b, before, (first, end), clearanceCm) : -1;
                if (a >= 0 && CanFollow(candidates[a], candidates[b], times, reach) && !IsEdgeBetween(candidates[a], candidates[b], sideToleranceCm))
                {
                    owner[b] = owner[a];
                }
                else
                {
                    tracklets.Add(owner[b] = new Tracklet());
                }

                owner[b].Add(candidates[b]);
            }

            (before, first) = ((first, end), end);
        }

        return tracklets;
    }

    private static bool CanFollow(Candidate from, Candidate to, FrameTimes times, Reach reach) =>
        reach.Allows(from.Position, to.Position, times.StartS[to.Frame] - times.StartS[from.Frame]);

    // No animal goes through the mesh; one that leans over it moves its trunk across the edge bit by bit.
    private static bool IsEdgeBetween(Candidate from, Candidate to, double toleranceCm) =>
        from.SideCm * to.SideCm < 0 && Math.Abs(from.SideCm - to.SideCm) > toleranceCm;

    // The candidate before b that is its nearest by far and the other way round; -1 if there is none.
    private static int Partner(List<Candidate> candidates, int b, (int Start, int End) before, (int Start, int End) now, double clearanceCm)
    {
        var a = Nearest(candidates, b, before, clearanceCm);
        return a >= 0 && Nearest(candidates, a, now, clearanceCm) == b ? a : -1;
    }

    private static int Nearest(List<Candidate> candidates, int of, (int Start, int End) among, double clearanceCm)
    {
        var (nearest, nearestCm, nextCm) = (-1, double.PositiveInfinity, double.PositiveInfinity);
        for (var i = among.Start; i < among.End; i++)
        {
            var distanceCm = candidates[of].Position.DistanceTo(candidates[i].Position);
            if (distanceCm < nearestCm)
            {
                (nearest, nearestCm, nextCm) = (i, distanceCm, nearestCm);
            }
            else
            {
                nextCm = Math.Min(nextCm, distanceCm);
            }
        }

        return nextCm >= nearestCm + clearanceCm ? nearest : -1;
    }
}
