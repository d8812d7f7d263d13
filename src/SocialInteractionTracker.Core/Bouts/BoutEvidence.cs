namespace SocialInteractionTracker.Core.Bouts;

/// <summary>What one frame says about a behaviour.</summary>
public enum BoutEvidence : byte
{
    /// <summary>Nothing: a position it depends on is not known.</summary>
    Unknown = 0,

    /// <summary>The behaviour is shown.</summary>
    On = 1,

    /// <summary>It is not shown; an interruption that can be bridged.</summary>
    Off = 2,

    /// <summary>It is not shown, so clearly that a bout ends at once.</summary>
    ClearlyOff = 3,

    /// <summary>A person excluded the frame: a bout ends, and nothing is known about what followed.</summary>
    Excluded = 4,
}
