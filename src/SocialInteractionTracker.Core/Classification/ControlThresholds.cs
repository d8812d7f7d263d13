namespace SocialInteractionTracker.Core.Classification;

/// <summary>What the controls of a cohort (or all controls) set as thresholds, for the primary point and the zones as drawn.</summary>
/// <remarks>A value that cannot be given for want of controls is <see langword="null"/>.</remarks>
public sealed record ControlThresholds
{
    /// <summary>The cohort whose subjects are judged by these thresholds; empty for those without a cohort.</summary>
    public required string Cohort { get; init; }

    /// <summary>Controls behind <see cref="MeasureMean"/>; they are of this cohort if it has enough, else of all cohorts.</summary>
    public int MeasureControls { get; init; }

    /// <summary>Whether <see cref="MeasureMean"/> is of the cohort's own controls.</summary>
    public bool MeasureOfOwnCohort { get; init; }

    /// <summary>Controls' mean of the chosen measure.</summary>
    public double? MeasureMean { get; init; }

    /// <summary>Controls' SD (n - 1) of the chosen measure.</summary>
    public double? MeasureSd { get; init; }

    /// <summary>The chosen measure below this is susceptible.</summary>
    public double? MeasureThreshold { get; init; }

    /// <summary>Controls with both zone times, for <see cref="Line"/>.</summary>
    public int LineControls { get; init; }

    /// <summary>The line through the controls' zone times.</summary>
    public ControlLine? Line { get; init; }

    /// <summary>Controls behind <see cref="SpeedMean"/>.</summary>
    public int SpeedControls { get; init; }

    /// <summary>Controls' mean speed difference, cm/s.</summary>
    public double? SpeedMean { get; init; }

    /// <summary>Controls' SD (n - 1) of the speed difference, cm/s.</summary>
    public double? SpeedSd { get; init; }

    /// <summary>Speed differences below this are susceptible, cm/s.</summary>
    public double? SpeedThreshold { get; init; }
}
