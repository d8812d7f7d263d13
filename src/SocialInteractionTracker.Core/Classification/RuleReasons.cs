using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Says why a rule gives a subject no class.</summary>
internal static class RuleReasons
{
    /// <summary>The reason, one or more sentences.</summary>
    internal static string Explain(ClassRule rule, PairMeasures pair, ControlThresholds controls, ClassificationOptions options)
    {
        if (!pair.PairFaults.IsEmpty)
        {
            return string.Join(' ', pair.PairFaults);
        }

        return rule switch
        {
            ClassRule.ControlSd => ByControls(pair, controls, options),
            ClassRule.Residual => ByLine(controls),
            _ when pair.RatioFault is not null => pair.RatioFault,
            ClassRule.RatioAndCorner => pair.CornerRatioFault ?? "The corner ratio is not known.",
            ClassRule.RatioOrSpeed => BySpeed(pair, controls),
            _ => "The SI ratio is not known.",
        };
    }

    private static string ByControls(PairMeasures pair, ControlThresholds controls, ClassificationOptions options)
    {
        var name = options.ControlMeasure.Name();
        return options.ControlMeasure.Of(pair) is not null
            ? $"The rule needs {ControlStatistics.LeastForSd} or more controls with {name}; there are {controls.MeasureControls}."
            : options.ControlMeasure == ControlMeasure.SiRatio && pair.RatioFault is not null
                ? pair.RatioFault
                : $"The measure {name} is not known.";
    }

    private static string ByLine(ControlThresholds controls) =>
        controls.Line is null
            ? $"The rule needs {ControlStatistics.LeastForLine} or more controls with different times in the interaction zone without target; there are {controls.LineControls} controls."
            : "The controls' times lie on one line, so that their residuals have no spread.";

    private static string BySpeed(PairMeasures pair, ControlThresholds controls) =>
        pair.SpeedDifferenceCmPerS is null
            ? "The speed is not known in both trials."
            : $"The rule needs {ControlStatistics.LeastForSd} or more controls with known speed; there are {controls.SpeedControls}.";
}
