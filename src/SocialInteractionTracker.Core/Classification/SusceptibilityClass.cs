namespace SocialInteractionTracker.Core.Classification;

/// <summary>What a rule calls a subject.</summary>
public enum SusceptibilityClass
{
    /// <summary>The rule's criterion is met.</summary>
    Susceptible,

    /// <summary>The rule's criterion is not met.</summary>
    Resilient,

    /// <summary>The SI ratio lies in the optional band round the threshold.</summary>
    Intermediate,

    /// <summary>The subject belongs to a control group.</summary>
    Control,
}
