namespace SocialInteractionTracker.Video.Overlays;

/// <summary>What a row of the ethogram says of a frame.</summary>
internal enum LaneState : byte
{
    /// <summary>Outside the scored window, or excluded by a person.</summary>
    NotScored,

    /// <summary>The point is outside the zone, or the behaviour is not shown.</summary>
    Off,

    /// <summary>The point is in the zone, or the behaviour is shown.</summary>
    On,

    /// <summary>The point's position is not known.</summary>
    Unknown,
}
