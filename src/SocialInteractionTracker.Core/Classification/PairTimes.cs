using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The zone times of a pair as they were or could have been, s.</summary>
/// <param name="Te">Interaction zone without target.</param>
/// <param name="Tt">Interaction zone with target.</param>
/// <param name="Ce">Corners without target; NaN if not scored.</param>
/// <param name="Ct">Corners with target; NaN if not scored.</param>
internal readonly record struct PairTimes(double Te, double Tt, double Ce, double Ct)
{
    /// <summary>The SI ratio: infinite if only Te is 0, NaN if both times are.</summary>
    internal double SiRatio => Tt / Te;

    /// <summary>The times that were scored; <see langword="null"/> if a trial was not.</summary>
    internal static PairTimes? Of(PairMeasures pair) => pair is { Empty.InS: var te, Target.InS: var tt }
        ? new PairTimes(te, tt, pair.EmptyCorners?.InS ?? double.NaN, pair.TargetCorners?.InS ?? double.NaN)
        : null;

    /// <summary>What the rules look at with these times; speed and distances stay as they were measured.</summary>
    internal RuleInput ToInput(PairMeasures pair, ControlLine? line, ControlMeasure measure)
    {
        var residual = line is { ResidualSdS: > 0 } ? line.ResidualS(Te, Tt) / line.ResidualSdS : double.NaN;
        return new RuleInput(SiRatio, Ct / Ce, Measure(measure, pair), residual, pair.SpeedDifferenceCmPerS ?? double.NaN);
    }

    private double Measure(ControlMeasure measure, PairMeasures pair) => measure switch
    {
        ControlMeasure.SiRatio => SiRatio,
        ControlMeasure.Index => (Tt - Te) / (Tt + Te),
        ControlMeasure.Proportion => Tt / (Tt + Te),
        ControlMeasure.Difference => Tt - Te,
        ControlMeasure.SocialEngagementIndex => Tt / (Tt + Te) / (pair.DistanceRatio ?? double.NaN),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No control measure has this value."),
    };
}
