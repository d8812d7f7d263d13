using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Drops body points that are too far from the animal's other ones.</summary>
/// <remarks>The point with most distances beyond their limits goes first, of equals the less sure one, until all distances are allowed.</remarks>
internal static class ProportionFilter
{
    /// <summary>Cleans the series and notes what was dropped.</summary>
    /// <param name="body">The series.</param>
    /// <param name="bodyLengthCm">Length of the animal, cm.</param>
    /// <param name="options">How far apart points may be; before nose and tail base are told apart, those that allow either naming.</param>
    /// <param name="log">Takes what is dropped.</param>
    public static void Apply(BodySeries body, double bodyLengthCm, ProportionOptions options, EventLog log)
    {
        var limitsCm = LimitsCm(bodyLengthCm, options);
        for (var k = 0; k < body.Count; k++)
        {
            while (Worst(body, k, limitsCm) is { } point)
            {
                body[point].Drop(k);
                log.Mark(TrackingEventKind.ImplausibleProportion, point, k);
            }
        }
    }

    /// <summary>Drops noses of animals whose tail base cannot be the nose either, as both are too far from the ears.</summary>
    /// <remarks>Otherwise the heading to a displaced nose would look like that of exchanged ends.</remarks>
    public static void DropDisplacedNoses(BodySeries body, double bodyLengthCm, ProportionOptions? options, EventLog log)
    {
        if (options is null)
        {
            return;
        }

        var limitCm = bodyLengthCm * options.WithinHead;
        var (nose, tail) = (body[BodyPoint.Nose], body[BodyPoint.TailBase]);
        var (left, right) = (body[BodyPoint.LeftEar].Positions, body[BodyPoint.RightEar].Positions);
        for (var k = 0; k < body.Count; k++)
        {
            bool IsFar(PointSeries end) => end.IsKnown(k)
                && (end.Positions[k].DistanceTo(left[k]) > limitCm || end.Positions[k].DistanceTo(right[k]) > limitCm);
            if (IsFar(nose) && IsFar(tail))
            {
                nose.Drop(k);
                log.Mark(TrackingEventKind.ImplausibleProportion, BodyPoint.Nose, k);
            }
        }
    }

    private static double[,] LimitsCm(double bodyLengthCm, ProportionOptions options)
    {
        var limits = new double[BodyPoints.Count, BodyPoints.Count];
        foreach (var a in BodyPoints.All)
        {
            foreach (var b in BodyPoints.All)
            {
                limits[(int)a, (int)b] = bodyLengthCm * LimitShare(a, b, options);
            }
        }

        return limits;
    }

    private static double LimitShare(BodyPoint a, BodyPoint b, ProportionOptions options)
    {
        var (first, second) = a < b ? (a, b) : (b, a);
        return (first, second) switch
        {
            (BodyPoint.Nose, BodyPoint.TailBase) => options.NoseToTailBase,
            (_, BodyPoint.TailBase) when first != BodyPoint.BodyCentre => options.EarToTailBase,
            (_, BodyPoint.BodyCentre) or (BodyPoint.BodyCentre, _) => options.CentreToEnd,
            _ => options.WithinHead,
        };
    }

    private static BodyPoint? Worst(BodySeries body, int k, double[,] limitsCm)
    {
        var (worst, most, confidence) = ((BodyPoint?)null, 0, 0f);
        foreach (var a in BodyPoints.All)
        {
            var beyond = 0;
            foreach (var b in BodyPoints.All)
            {
                // False for a missing point, whose distances are NaN.
                beyond += body[a].Positions[k].DistanceTo(body[b].Positions[k]) > limitsCm[(int)a, (int)b] ? 1 : 0;
            }

            if (beyond > most || (beyond == most && beyond > 0 && body[a].Confidence[k] < confidence))
            {
                (worst, most, confidence) = (a, beyond, body[a].Confidence[k]);
            }
        }

        return worst;
    }
}
