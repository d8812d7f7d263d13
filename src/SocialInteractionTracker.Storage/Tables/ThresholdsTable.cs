using SocialInteractionTracker.Core.Classification;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Core.Classification.ControlThresholds>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>thresholds.csv</c>: what the controls of each cohort set as thresholds.</summary>
public static class ThresholdsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "thresholds";

    /// <summary>The table.</summary>
    public static Table<ControlThresholds> Table { get; } = new()
    {
        Name = Name,
        Description = "One row a cohort: the thresholds computed from controls; empty for want of controls.",
        PrimaryKey = ["cohort"],
        Columns =
        [
            Make.Text("cohort", "The cohort; empty for subjects without one.", r => r.Cohort),
            Make.Count("measure_controls", "Controls behind the rule control_sd.", r => r.MeasureControls),
            Make.Flag("measure_of_own_cohort", "Whether they are of the cohort itself, not of all cohorts.", r => r.MeasureOfOwnCohort),
            Make.Ratio("measure_mean", "Their mean of the chosen measure.", r => r.MeasureMean),
            Make.Ratio("measure_sd", "Their SD of it.", r => r.MeasureSd),
            Make.Ratio("measure_threshold", "Below this is susceptible.", r => r.MeasureThreshold),
            Make.Count("line_controls", "Controls behind the rule residual.", r => r.Line?.Controls),
            Make.Seconds("line_intercept_s", "a of Tt = a + b Te.", r => r.Line?.InterceptS),
            Make.Ratio("line_slope", "b of Tt = a + b Te.", r => r.Line?.Slope),
            Make.Duration("line_residual_sd_s", "SD of the controls' residuals.", r => r.Line?.ResidualSdS),
            Make.Count("speed_controls", "Controls behind the speed difference.", r => r.SpeedControls),
            Make.Speed("speed_mean_cm_per_s", "Their mean speed difference.", r => r.SpeedMean),
            Make.Speed("speed_sd_cm_per_s", "Their SD of it.", r => r.SpeedSd),
            Make.Speed("speed_threshold_cm_per_s", "Below this is susceptible.", r => r.SpeedThreshold),
        ],
    };
}
