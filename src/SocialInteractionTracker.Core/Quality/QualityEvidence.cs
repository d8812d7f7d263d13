using System.Collections.Immutable;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Quality;

/// <summary>What is known about a trial that says how far its scores can be trusted.</summary>
public sealed record QualityEvidence
{
    /// <summary>The subject, as it was scored.</summary>
    public required ScoredTrack Track { get; init; }

    /// <summary>How much of the window was got and is known.</summary>
    public required WindowCoverage Coverage { get; init; }

    /// <summary>What was noticed or repaired while the subject was tracked.</summary>
    public ImmutableArray<TrackingEvent> Events { get; init; } = [];

    /// <summary>Whether the video file ended before it should have or could not be read to its end.</summary>
    public bool IsVideoCutOff { get; init; }

    /// <summary>Frames whose container time was put right because it did not follow the one before.</summary>
    public int RepairedTimes { get; init; }

    /// <summary>Largest distance of an arena corner from its place in the pair's other trial, cm; <see langword="null"/> if there is none or it could not be told.</summary>
    public double? PairShiftCm { get; init; }

    /// <summary>How far the camera moved during the trial, cm; <see langword="null"/> if it could not be told.</summary>
    public double? CameraMovedCm { get; init; }

    /// <summary>Difference in brightness between subject and floor, grey levels of 255; <see langword="null"/> if it was not measured.</summary>
    public double? ContrastLevels { get; init; }

    /// <summary>Variance of the rectified background's Laplacian, grey levels squared; <see langword="null"/> if it was not measured.</summary>
    public double? Sharpness { get; init; }
}
