using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>How subjects are called susceptible or resilient, and how it is said how sure that is.</summary>
public sealed record ClassificationOptions
{
    /// <summary>The rule whose class is the subject's class. Default: SI ratio (Krishnan et al. 2007; Golden et al. 2011).</summary>
    public ClassRule PrimaryRule { get; init; } = ClassRule.Ratio;

    /// <summary>The body point whose zone times count. Default: body centre, as in the literature on social defeat.</summary>
    public BodyPoint PrimaryPoint { get; init; } = BodyPoint.BodyCentre;

    /// <summary>SI ratios below this are susceptible; exactly this is resilient. Default 1 (Golden et al. 2011).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double RatioThreshold { get; init => field = Checked.Positive(value, nameof(RatioThreshold)); } = 1.0;

    /// <summary>Corner ratios above this count as avoidance; exactly this does not. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double CornerRatioThreshold { get; init => field = Checked.Positive(value, nameof(CornerRatioThreshold)); } = 1.0;

    /// <summary>Ratios called intermediate under the rules that use the SI ratio; <see langword="null"/> (default) for none.</summary>
    public IntermediateBand? Intermediate { get; init; }

    /// <summary>The measure compared with controls under <see cref="ClassRule.ControlSd"/>. Default: SI ratio.</summary>
    public ControlMeasure ControlMeasure { get; init; }

    /// <summary>Control SDs below the control mean at which the threshold lies. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ControlSds { get; init => field = Checked.NotNegative(value, nameof(ControlSds)); } = 1.0;

    /// <summary>Standardised residuals below this are susceptible; exactly this is resilient. Default -2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double ResidualThreshold { get; init => field = Checked.Finite(value, nameof(ResidualThreshold)); } = -2.0;

    /// <summary>Control SDs below the controls' mean speed difference at which that threshold lies. Default 1.28 (the lowest tenth of controls).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double SpeedControlSds { get; init => field = Checked.NotNegative(value, nameof(SpeedControlSds)); } = 1.28;

    /// <summary>Controls a cohort needs to be judged by its own; with fewer all controls are used. Default 5. Customary.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MinControls
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MinControls)); field = value; }
    } = 5;

    /// <summary>When two trials are fit to be compared.</summary>
    public PairOptions Pair { get; init; } = new();

    /// <summary>How intervals and class probabilities are drawn.</summary>
    public UncertaintyOptions Uncertainty { get; init; } = new();

    /// <summary>When a class counts as flipping easily.</summary>
    public BorderlineOptions Borderline { get; init; } = new();
}
