namespace SocialInteractionTracker.Core.Zones;

/// <summary>Where a point is in relation to a zone during one frame.</summary>
public enum ZoneState : byte
{
    /// <summary>The point's position is not known.</summary>
    Unknown = 0,

    /// <summary>Inside or on the edge.</summary>
    In = 1,

    /// <summary>Outside.</summary>
    Out = 2,

    /// <summary>A person excluded the frame.</summary>
    Excluded = 3,
}
