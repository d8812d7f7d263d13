using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Finds frames in which the ears are named the wrong way round, and exchanges them.</summary>
/// <remarks>
/// The camera looks down, so the animal's left ear lies to the left of its heading in the picture. Where the heading is
/// not clear, ears stay where they were a frame ago. All frames are decided together (<see cref="TwoStatePath"/>).
/// </remarks>
internal static class EarSwaps
{
    // Both ears of a mouse are about this share of its length apart; one ear lies half of it beside the midline.
    private const double EarSpacingShare = 0.3;

    /// <summary>Repairs the series and notes what was exchanged.</summary>
    public static void Repair(BodySeries body, double bodyLengthCm, SwapOptions options, EventLog log)
    {
        var (left, right) = (body[BodyPoint.LeftEar], body[BodyPoint.RightEar]);
        List<int> frames = [.. Enumerable.Range(0, body.Count).Where(k => left.IsKnown(k) || right.IsKnown(k))];
        var (exchange, same, change) = (new double[frames.Count], new double[frames.Count], new double[frames.Count]);
        for (var i = 0; i < frames.Count; i++)
        {
            var k = frames[i];
            var seconds = Math.Min(body.Times.EndS(k) - body.Times.StartS[k], options.ContinuityS);
            var confidence = Math.Max(left.Confidence[k], right.Confidence[k]);
            var side = left.IsKnown(k) && right.IsKnown(k) ? PairSide(body, k, bodyLengthCm) : SingleSide(body, k, bodyLengthCm);
            exchange[i] = seconds * ((options.EarNameWeightPerS * confidence) + (options.EarWeightPerS * side));
            if (i > 0)
            {
                (same[i], change[i]) = StayCosts(body, frames[i - 1], k, options.ContinuityS);
            }
        }

        var exchanged = TwoStatePath.Solve(exchange, same, change);
        foreach (var k in frames.Where((_, i) => exchanged[i]))
        {
            left.Exchange(right, k);
            log.Mark(TrackingEventKind.EarSwapRepaired, null, k);
        }
    }

    // In [-1, 1]: 1 when the left ear is straight to the left of the right one; 0 if no heading is known.
    // The mean over two headings, trunk to head and head to nose, so that a displaced nose alone decides nothing.
    private static double PairSide(BodySeries body, int k, double bodyLengthCm)
    {
        var (left, right) = (body[BodyPoint.LeftEar].Positions[k], body[BodyPoint.RightEar].Positions[k]);
        var (nose, head, trunk) = (body[BodyPoint.Nose].Positions[k], left.MidwayTo(right), body.Trunk(k));
        var rear = trunk.IsMissing ? body[BodyPoint.TailBase].Positions[k] : trunk;
        var across = ArenaVector.Between(left, right);
        var byTrunk = ArenaVector.Between(rear, head).SineTo(across);
        var byNose = ArenaVector.Between(head, nose).SineTo(across);
        var side = (double.IsNaN(byTrunk), double.IsNaN(byNose)) switch
        {
            (false, false) => (byTrunk + byNose) / 2,
            (true, false) => byNose,
            (false, true) => byTrunk,
            _ => 0,
        };
        return side * Math.Min(across.LengthCm / (EarSpacingShare * bodyLengthCm), 1);
    }

    // In [-1, 1]: how far the only known ear lies on its own side of the line from trunk to nose; 0 without that line,
    // as a line that ends at the trunk does not know where the head is turned.
    private static double SingleSide(BodySeries body, int k, double bodyLengthCm)
    {
        var isLeft = body[BodyPoint.LeftEar].IsKnown(k);
        var (nose, trunk) = (body[BodyPoint.Nose].Positions[k], body.Trunk(k));
        var ear = ArenaVector.Between(trunk, body[isLeft ? BodyPoint.LeftEar : BodyPoint.RightEar].Positions[k]);
        var toRightCm = ArenaVector.Between(trunk, nose).SineTo(ear) * ear.LengthCm;
        var share = toRightCm / (bodyLengthCm * EarSpacingShare / 2);
        return double.IsNaN(share) ? 0 : Math.Clamp(isLeft ? -share : share, -1, 1);
    }

    private static (double Same, double Change) StayCosts(BodySeries body, int before, int now, double continuityS)
    {
        var (left, right) = (body[BodyPoint.LeftEar].Positions, body[BodyPoint.RightEar].Positions);
        var sameCm = left[before].DistanceTo(left[now]) + right[before].DistanceTo(right[now]);
        var changeCm = left[before].DistanceTo(right[now]) + right[before].DistanceTo(left[now]);
        var sum = sameCm + changeCm;
        if (!(sum > 0))
        {
            return (0, 0);
        }

        var weight = Math.Exp(-(body.Times.StartS[now] - body.Times.StartS[before]) / continuityS);
        return (weight * sameCm / sum, weight * changeCm / sum);
    }
}
