using SocialInteractionTracker.Core.Classification;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>Rules of susceptibility in words, with the thresholds of the study.</summary>
internal static class RuleWords
{
    /// <summary>Whether a rule looks at the SI ratio, so that an intermediate band applies.</summary>
    /// <param name="rule">The rule.</param>
    public static bool UsesRatio(ClassRule rule) => rule is ClassRule.Ratio or ClassRule.RatioAndCorner or ClassRule.RatioOrSpeed;

    /// <summary>Which animals the primary rule calls susceptible.</summary>
    /// <param name="options">The rule and its thresholds.</param>
    /// <returns>Words that follow "animals".</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule is unknown.</exception>
    public static string Of(ClassificationOptions options) => options.PrimaryRule switch
    {
        ClassRule.Ratio => FormattableString.Invariant($"with an SI ratio below {options.RatioThreshold:0.###}"),
        ClassRule.RatioAndCorner => FormattableString.Invariant(
            $"with an SI ratio below {options.RatioThreshold:0.###} and a corner ratio (time in the corners with target over that without) above {options.CornerRatioThreshold:0.###}"),
        ClassRule.ControlSd => FormattableString.Invariant(
            $"whose {options.ControlMeasure.Name().Replace('_', ' ')} was more than {options.ControlSds:0.###} SD below the controls' mean"),
        ClassRule.Residual => FormattableString.Invariant(
            $"whose time in the interaction zone with target had a standardised residual below {options.ResidualThreshold:0.###} from the line fitted to the controls' times with and without target"),
        ClassRule.RatioOrSpeed => FormattableString.Invariant(
            $"with an SI ratio below {options.RatioThreshold:0.###}, or whose mean speed without target less that with target was more than {options.SpeedControlSds:0.###} SD below the controls' mean"),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.PrimaryRule, "No words are known for this rule."),
    };
}
