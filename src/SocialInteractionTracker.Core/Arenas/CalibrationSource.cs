namespace SocialInteractionTracker.Core.Arenas;

/// <summary>Where a calibration comes from.</summary>
public enum CalibrationSource
{
    /// <summary>The user gave the arena's corners in pixels.</summary>
    GivenCorners,

    /// <summary>The corners were found in the background picture.</summary>
    FoundCorners,

    /// <summary>The user gave pixels per centimetre only.</summary>
    GivenScale,

    /// <summary>Taken over from the partner trial of the pair or another trial of the same arena.</summary>
    Registered,
}
