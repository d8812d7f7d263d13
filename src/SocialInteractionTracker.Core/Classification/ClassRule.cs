namespace SocialInteractionTracker.Core.Classification;

/// <summary>A published way to call a defeated subject susceptible.</summary>
public enum ClassRule
{
    /// <summary>SI ratio below the threshold.</summary>
    Ratio,

    /// <summary>The chosen measure below control mean minus k SD.</summary>
    ControlSd,

    /// <summary>Standardised residual of the controls' regression below the threshold.</summary>
    Residual,

    /// <summary>SI ratio below and corner ratio above their thresholds.</summary>
    RatioAndCorner,

    /// <summary>SI ratio below the threshold, or speed difference below control mean minus k SD.</summary>
    RatioOrSpeed,
}
