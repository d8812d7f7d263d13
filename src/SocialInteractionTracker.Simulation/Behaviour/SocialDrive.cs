namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>How strongly a subject is drawn to the enclosure and how timid it is: the parameters of its behaviour.</summary>
/// <remarks>
/// The share of the session near the enclosure is what published experiments report: of 150 s, controls 61 ± 18 s without and
/// 91 ± 19 s with a target, defeated animals 61 ± 16 s and 55 ± 30 s (mean ± SD).
/// </remarks>
public sealed record SocialDrive
{
    /// <summary>Share of the session it means to spend in the interaction zone, in [0, 1].</summary>
    public required double ZoneShare
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ZoneShare));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(ZoneShare));
            field = value;
        }
    }

    /// <summary>Mean length of a visit to the enclosure, s.</summary>
    public double VisitS { get; init; } = 5;

    /// <summary>Probability that a place outside the zone is a corner opposite the enclosure.</summary>
    public double CornerPreference { get; init; } = 0.25;

    /// <summary>Probability that a place outside the zone is along a wall, if it is no corner.</summary>
    public double WallPreference { get; init; } = 0.65;

    /// <summary>Mean rest at a place, s.</summary>
    public double RestS { get; init; } = 1.0;

    /// <summary>Probability that it leaves the enclosure running.</summary>
    public double FlightProbability { get; init; } = 0.05;

    /// <summary>Mean walking speed, cm/s.</summary>
    public double WalkingSpeedCmPerS { get; init; } = 14;
}
