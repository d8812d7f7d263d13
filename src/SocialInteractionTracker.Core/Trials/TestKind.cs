namespace SocialInteractionTracker.Core.Trials;

/// <summary>Which behavioural test a trial is of.</summary>
public enum TestKind
{
    /// <summary>The social-interaction test: an enclosure, empty in one trial and holding a target in the other.</summary>
    SocialInteraction,

    /// <summary>The open field: a bare arena.</summary>
    OpenField,
}
