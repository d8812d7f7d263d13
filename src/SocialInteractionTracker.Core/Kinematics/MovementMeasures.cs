namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>How the body centre moved within a window or a time bin.</summary>
/// <param name="DistanceCm">Path length over the time in which it is known, cm.</param>
/// <param name="KnownS">Time in which the path is known, s.</param>
public sealed record MovementMeasures(double DistanceCm, double KnownS)
{
    /// <summary>The path length where any of the path is known, cm; <see langword="null"/> if none is: an animal that was never seen did not move 0 cm.</summary>
    public double? KnownDistanceCm => KnownS > 0 ? DistanceCm : null;

    /// <summary>Path length over the time in which it is known, cm/s; <see langword="null"/> if there is none.</summary>
    public double? MeanSpeedCmPerS => KnownS > 0 ? DistanceCm / KnownS : null;

    /// <summary>Largest speed, cm/s; <see langword="null"/> if none is known.</summary>
    public double? MaxSpeedCmPerS { get; init; }

    /// <summary>Time in bouts of immobility, s.</summary>
    public double ImmobileS { get; init; }

    /// <summary>Number of bouts of immobility that began in the window.</summary>
    public int ImmobilityBouts { get; init; }

    /// <summary>Sum of the heading's changes without their sign, rad.</summary>
    public double TurnRad { get; init; }

    /// <summary>Sum of the heading's changes, rad; positive is clockwise in the picture.</summary>
    public double NetTurnRad { get; init; }

    /// <summary>Turning per path length, rad/cm, over frames in which both are known; <see langword="null"/> without a path.</summary>
    public double? MeanderRadPerCm { get; init; }
}
