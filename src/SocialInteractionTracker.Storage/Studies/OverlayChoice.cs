namespace SocialInteractionTracker.Storage.Studies;

/// <summary>Which trials a run makes overlay videos of.</summary>
public enum OverlayChoice
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those with a quality flag.</summary>
    Flagged,

    /// <summary>All that have a video and could be scored.</summary>
    All,
}
