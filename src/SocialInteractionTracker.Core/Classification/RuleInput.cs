using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The numbers rules look at; NaN where one is not given.</summary>
/// <param name="SiRatio">SI ratio; may be infinite in a draw in which Te is 0, never in a table.</param>
/// <param name="CornerRatio">Corner ratio.</param>
/// <param name="Measure">The measure compared with controls.</param>
/// <param name="StandardisedResidual">Standardised residual.</param>
/// <param name="SpeedDifference">Speed difference, cm/s.</param>
internal readonly record struct RuleInput(
    double SiRatio, double CornerRatio, double Measure, double StandardisedResidual, double SpeedDifference)
{
    /// <summary>The numbers of a pair; all missing when its trials cannot be compared.</summary>
    internal static RuleInput From(PairMeasures pair, ControlMeasure measure) =>
        pair.PairFaults.IsEmpty
            ? new RuleInput(
                pair.SiRatio ?? double.NaN,
                pair.CornerRatio ?? double.NaN,
                measure.Of(pair) ?? double.NaN,
                pair.StandardisedResidual ?? double.NaN,
                pair.SpeedDifferenceCmPerS ?? double.NaN)
            : new RuleInput(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
}
