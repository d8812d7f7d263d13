namespace SocialInteractionTracker.Core.Tracks;

/// <summary>How a position of a track was obtained.</summary>
public enum SampleOrigin : byte
{
    /// <summary>It is not known: the position is NaN.</summary>
    Missing = 0,

    /// <summary>The pose network saw it.</summary>
    Measured = 1,

    /// <summary>It lies on the line between the last and the next known position.</summary>
    Interpolated = 2,

    /// <summary>It comes from the animal's outline.</summary>
    Silhouette = 3,

    /// <summary>A person placed it.</summary>
    Corrected = 4,

    /// <summary>It was computed from other body points of the same frame, such as the body centre from nose and tail base.</summary>
    Derived = 5,
}
