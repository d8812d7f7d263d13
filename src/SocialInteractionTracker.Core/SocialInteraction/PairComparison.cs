using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>Compares the two trials of a subject.</summary>
/// <remarks>
/// With Te, Tt the time in the interaction zone without and with target and Ce, Ct in the corners: SI ratio Tt/Te,
/// corner ratio Ct/Ce, index (Tt-Te)/(Tt+Te), proportion Tt/(Tt+Te), difference Tt-Te. Unknown time is in none of them.
/// Sources: Krishnan et al. 2007, 10.1016/j.cell.2007.09.018; Golden et al. 2011, 10.1038/nprot.2011.361.
/// </remarks>
public static class PairComparison
{
    /// <summary>Takes the pair measures of one body point with the zones' edges moved.</summary>
    /// <param name="pair">The two trials; either may be missing.</param>
    /// <param name="point">The body point.</param>
    /// <param name="edgeOffsetCm">How far the zones' edges are moved outwards, cm; 0 as drawn.</param>
    /// <param name="options">When the trials are fit to be compared.</param>
    /// <returns>The measures; those that need controls are <see langword="null"/>.</returns>
    public static PairMeasures Compare(SubjectPair pair, BodyPoint point, double edgeOffsetCm, PairOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(options);
        var empty = Scored(pair.NoTarget)?.Presence(point, edgeOffsetCm);
        var target = Scored(pair.Target)?.Presence(point, edgeOffsetCm);
        var measures = new PairMeasures
        {
            Point = point,
            EdgeOffsetCm = edgeOffsetCm,
            Empty = empty?.Interaction,
            Target = target?.Interaction,
            EmptyCorners = empty?.Corners,
            TargetCorners = target?.Corners,
            SpeedDifferenceCmPerS = Known(Scored(pair.NoTarget)?.MeanSpeedCmPerS - Scored(pair.Target)?.MeanSpeedCmPerS),
            PairFaults = PairFaultFinder.Find(pair, point, edgeOffsetCm, options),
        };
        return WithRatios(WithDistances(WithTimes(measures), pair), options);
    }

    private static PairMeasures WithTimes(PairMeasures m)
    {
        if (m is not { Empty.InS: var te, Target.InS: var tt })
        {
            return m;
        }

        var both = tt + te;
        return m with
        {
            DifferenceS = tt - te,
            Index = both > 0 ? (tt - te) / both : null,
            Proportion = both > 0 ? tt / both : null,
        };
    }

    private static PairMeasures WithDistances(PairMeasures m, SubjectPair pair)
    {
        if (Known(RelativeDistance(pair.NoTarget)) is not { } de || Known(RelativeDistance(pair.Target)) is not { } dt)
        {
            return m;
        }

        double? ratio = m.PairFaults.IsEmpty && de > 0 ? dt / de : null;
        double? proportion = dt + de > 0 ? dt / (dt + de) : null;
        return m with
        {
            DistanceRatio = ratio,
            DistanceProportion = proportion,
            SocialEngagementIndex = ratio > 0 ? m.Proportion / ratio : null,
            SocialEngagementOfProportions = m.PairFaults.IsEmpty && proportion > 0 ? m.Proportion / proportion : null,
        };
    }

    private static PairMeasures WithRatios(PairMeasures m, PairOptions options)
    {
        if (!m.PairFaults.IsEmpty || m is not { Empty.InS: var te, Target.InS: var tt })
        {
            return m;
        }

        var ratioFault = PairFaultFinder.RatioFault(te, options);
        var cornerFault = PairFaultFinder.CornerRatioFault(m.EmptyCorners, m.TargetCorners);
        return m with
        {
            SiRatio = ratioFault is null ? tt / te : null,
            RatioFault = ratioFault,
            CornerRatio = cornerFault is null ? m.TargetCorners!.Value.InS / m.EmptyCorners!.Value.InS : null,
            CornerRatioFault = cornerFault,
        };
    }

    private static SessionEvidence? Scored(SessionEvidence? session) => session is { Failure: null } ? session : null;

    private static double? RelativeDistance(SessionEvidence? session) =>
        Scored(session) is { ArenaLargestDistanceCm: > 0 } s ? s.MeanNoseDistanceCm / s.ArenaLargestDistanceCm : null;

    private static double? Known(double? value) => value is { } v && double.IsFinite(v) ? v : null;
}
