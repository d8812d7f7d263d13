using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Takes nose and tail base from a silhouette where its shape tells the ends and the pose tells which is which.</summary>
/// <remarks>The pose tells it by the end that it has in the same frame, or by its headings just before and just after.</remarks>
internal static class SilhouetteEnds
{
    // Below this a curled-up animal's axis tells no heading.
    private const double ClearAxisWeight = 0.5;

    /// <summary>Fills missing noses and tail bases.</summary>
    public static void Fill(BodySeries body, Silhouette[] outlines, SilhouetteOptions options)
    {
        var (before, after) = NeighbouringHeadings(body, options.NeighbourS);
        var (nose, tail) = (body[BodyPoint.Nose], body[BodyPoint.TailBase]);
        for (var k = 0; k < body.Count; k++)
        {
            var outline = outlines[k];
            if ((nose.IsKnown(k) && tail.IsKnown(k)) || outline.ShapeConfidence < options.ShapeConfidence
                || outline.Nose.IsMissing || outline.TailBase.IsMissing)
            {
                continue;
            }

            var named = nose.IsKnown(k) || tail.IsKnown(k)
                ? ByKnownEnd(outline, nose.Positions[k], tail.Positions[k], options.EndAgreementCm)
                : ByHeadings(outline, before[k], after[k], Math.Cos(options.MaxHeadingDifferenceRad));
            if (named is { } ends)
            {
                FillMissing(nose, k, ends.Nose);
                FillMissing(tail, k, ends.TailBase);
            }
        }
    }

    private static void FillMissing(PointSeries series, int frame, ArenaPoint position)
    {
        if (!series.IsKnown(frame))
        {
            series.Set(frame, position, SampleOrigin.Silhouette);
        }
    }

    private static Silhouette? ByKnownEnd(Silhouette outline, ArenaPoint nose, ArenaPoint tail, double agreementCm)
    {
        bool Agrees(Silhouette ends) =>
            ends.Nose.DistanceTo(nose) <= agreementCm || ends.TailBase.DistanceTo(tail) <= agreementCm;
        return (Agrees(outline), Agrees(outline.Reversed)) switch
        {
            (true, false) => outline,
            (false, true) => outline.Reversed,
            _ => null,
        };
    }

    private static Silhouette? ByHeadings(Silhouette outline, ArenaVector before, ArenaVector after, double leastCosine)
    {
        var axis = ArenaVector.Between(outline.TailBase, outline.Nose);
        var (toBefore, toAfter) = (axis.CosineTo(before), axis.CosineTo(after));
        var (least, most) = double.IsNaN(toBefore) ? (toAfter, toAfter)
            : double.IsNaN(toAfter) ? (toBefore, toBefore)
            : (Math.Min(toBefore, toAfter), Math.Max(toBefore, toAfter));
        return least >= leastCosine ? outline : most <= -leastCosine ? outline.Reversed : null;
    }

    // The pose's last heading before and the next one after each frame; without direction where it is too long ago.
    private static (ArenaVector[] Before, ArenaVector[] After) NeighbouringHeadings(BodySeries body, double withinS)
    {
        var length = BodyLength.MedianCm(body, new ProportionOptions());
        var axes = new BodyAxis[body.Count];
        for (var k = 0; k < axes.Length; k++)
        {
            axes[k] = BodyAxis.Of(body, k, length);
        }

        return (Sweep(body.Times, axes, withinS, isForward: true), Sweep(body.Times, axes, withinS, isForward: false));
    }

    private static ArenaVector[] Sweep(FrameTimes times, BodyAxis[] axes, double withinS, bool isForward)
    {
        var headings = new ArenaVector[axes.Length];
        var last = -1;
        for (var i = 0; i < axes.Length; i++)
        {
            var k = isForward ? i : axes.Length - 1 - i;
            var isNear = last >= 0 && Math.Abs(times.StartS[k] - times.StartS[last]) <= withinS;
            headings[k] = isNear ? axes[last].Direction : new ArenaVector(double.NaN, double.NaN);
            last = axes[k].Weight >= ClearAxisWeight ? k : last;
        }

        return headings;
    }
}
