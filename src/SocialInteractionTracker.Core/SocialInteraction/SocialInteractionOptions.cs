using SocialInteractionTracker.Core.Bouts;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>When the subject investigates, approaches, flees or watches. Defaults are this program's protocol.</summary>
public sealed record SocialInteractionOptions
{
    private const double Degree = Math.PI / 180;

    /// <summary>The nose is at the enclosure up to this distance of its edge, cm; the limit counts. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double InvestigationDistanceCm { get; init => field = Checked.NotNegative(value, nameof(InvestigationDistanceCm)); } = 2;

    /// <summary>Largest angle between heading and enclosure in an investigation, rad; the limit counts. Default 60 degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double InvestigationAngleRad { get; init => field = Checked.NotNegative(value, nameof(InvestigationAngleRad)); } = 60 * Degree;

    /// <summary>How frames become bouts of investigation.</summary>
    public BoutRule Investigation { get; init; } = new();

    /// <summary>An approach begins at this distance of the nose from the enclosure or farther, cm. Default 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ApproachFromCm { get; init => field = Checked.NotNegative(value, nameof(ApproachFromCm)); } = 5;

    /// <summary>It ends at this distance or nearer, cm. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ApproachToCm { get; init => field = Checked.NotNegative(value, nameof(ApproachToCm)); } = 1;

    /// <summary>It takes no longer than this, s; the limit counts. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ApproachWithinS { get; init => field = Checked.NotNegative(value, nameof(ApproachWithinS)); } = 10;

    /// <summary>A flight is faster than this, cm/s. Default 20 (customary).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double FlightSpeedCmPerS { get; init => field = Checked.NotNegative(value, nameof(FlightSpeedCmPerS)); } = 20;

    /// <summary>It reaches that speed no later than this after leaving the interaction zone, s; the limit counts. Default 0.5 (customary).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double FlightRiseS { get; init => field = Checked.NotNegative(value, nameof(FlightRiseS)); } = 0.5;

    /// <summary>It reaches a corner no later than this after leaving the interaction zone, s; the limit counts. Default 5 (customary).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double FlightWithinS { get; init => field = Checked.NotNegative(value, nameof(FlightWithinS)); } = 5;

    /// <summary>Largest angle between heading and enclosure in vigilance, rad; the limit counts. Default 15 degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double VigilanceAngleRad { get; init => field = Checked.NotNegative(value, nameof(VigilanceAngleRad)); } = 15 * Degree;

    /// <summary>How frames become bouts of vigilance; the shortest lasts 3 s by default.</summary>
    public BoutRule Vigilance { get; init; } = new() { MinBoutS = 3 };
}
