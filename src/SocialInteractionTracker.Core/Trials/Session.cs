namespace SocialInteractionTracker.Core.Trials;

/// <summary>A trial's kind within the pair of a social-interaction test.</summary>
public enum Session
{
    /// <summary>The test has no sessions, such as an open field.</summary>
    None,

    /// <summary>The enclosure is empty.</summary>
    NoTarget,

    /// <summary>The target is in the enclosure.</summary>
    Target,
}
