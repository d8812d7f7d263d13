namespace SocialInteractionTracker.Core.Classification;

/// <summary>The rules themselves.</summary>
/// <remarks>
/// Thresholds are exclusive: a value exactly at one is resilient. A rule whose answer hangs on a missing number gives
/// none; one that does not hang on it is answered (a ratio of 1.2 is not below 1, whatever the corners say). Sources:
/// ratio, Krishnan et al. 2007, 10.1016/j.cell.2007.09.018, and Golden et al. 2011, 10.1038/nprot.2011.361; residual,
/// Murra et al. 2022; the others as collected in the protocol.
/// </remarks>
internal static class RuleCriteria
{
    /// <summary>What a rule says; <see langword="null"/> if it cannot.</summary>
    internal static SusceptibilityClass? Decide(
        ClassRule rule, RuleInput input, ControlThresholds controls, ClassificationOptions options) => rule switch
        {
            ClassRule.Ratio => ByRatio(input, options),
            ClassRule.ControlSd => Below(input.Measure, controls.MeasureThreshold ?? double.NaN),
            ClassRule.Residual => Below(input.StandardisedResidual, options.ResidualThreshold),
            ClassRule.RatioAndCorner => ByRatioAndCorner(input, options),
            ClassRule.RatioOrSpeed => ByRatioOrSpeed(input, controls, options),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No class rule has this value."),
        };

    private static SusceptibilityClass? ByRatio(RuleInput input, ClassificationOptions options) =>
        options.Intermediate is { } band && band.Contains(input.SiRatio)
            ? SusceptibilityClass.Intermediate
            : Below(input.SiRatio, options.RatioThreshold);

    private static SusceptibilityClass? ByRatioAndCorner(RuleInput input, ClassificationOptions options)
    {
        var byRatio = ByRatio(input, options);
        return byRatio != SusceptibilityClass.Susceptible ? byRatio
            : double.IsNaN(input.CornerRatio) ? null
            : input.CornerRatio > options.CornerRatioThreshold ? SusceptibilityClass.Susceptible
            : SusceptibilityClass.Resilient;
    }

    private static SusceptibilityClass? ByRatioOrSpeed(
        RuleInput input, ControlThresholds controls, ClassificationOptions options)
    {
        var byRatio = ByRatio(input, options);
        if (byRatio is null or SusceptibilityClass.Susceptible)
        {
            return byRatio;
        }

        var bySpeed = Below(input.SpeedDifference, controls.SpeedThreshold ?? double.NaN);
        return bySpeed == SusceptibilityClass.Resilient ? byRatio : bySpeed;
    }

    private static SusceptibilityClass? Below(double value, double threshold) =>
        double.IsNaN(value) || double.IsNaN(threshold) ? null
        : value < threshold ? SusceptibilityClass.Susceptible
        : SusceptibilityClass.Resilient;
}
