using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>What was seen of a trial while it was tracked, beside the track itself; kept in the track file so that scoring never opens the video.</summary>
public sealed record TrialObservation
{
    /// <summary>Width of the upright picture, px; 0 for imported tracks without a video.</summary>
    public required int VideoWidth { get; init; }

    /// <summary>Height of the upright picture, px; 0 for imported tracks without a video.</summary>
    public required int VideoHeight { get; init; }

    /// <summary>How reading the video ended.</summary>
    public required ReadEnd VideoEnd { get; init; }

    /// <summary>A sentence about the video; empty when all is well.</summary>
    public required string VideoMessage { get; init; }

    /// <summary>Frames whose container time had to be put right.</summary>
    public required int RepairedTimes { get; init; }

    /// <summary>The arena's corners that the video was tracked with, px.</summary>
    public required Quadrilateral Corners { get; init; }

    /// <summary>Where the corners come from.</summary>
    public required CalibrationSource CalibrationSource { get; init; }

    /// <summary>How far the corners can be trusted, in [0, 1]; 1 for given ones.</summary>
    public required double CalibrationConfidence { get; init; }

    /// <summary>When the hand has gone and the animal is alone, s; <see langword="null"/> if that was not found.</summary>
    public double? DetectedStartS { get; init; }

    /// <summary>The frame that shows it; <see langword="null"/> if it was not found.</summary>
    public int? DetectedStartFrame { get; init; }

    /// <summary>What shows the start, or why it was not found.</summary>
    public string StartReason { get; init; } = "";

    /// <summary>How far the camera moved between the first and the last third of the video, cm; <see langword="null"/> if it could not be told.</summary>
    public double? CameraMovedCm { get; init; }

    /// <summary>Difference in brightness between subject and floor, grey levels; <see langword="null"/> if it was not measured.</summary>
    public double? ContrastLevels { get; init; }

    /// <summary>Sharpness of the rectified background: variance of its Laplacian, grey levels squared; <see langword="null"/> if it was not measured.</summary>
    public double? Sharpness { get; init; }

    /// <summary>What was taken of another program's file; <see langword="null"/> if the video was tracked here.</summary>
    public string? Import { get; init; }

    /// <summary>What was noticed or repaired in the track.</summary>
    public ImmutableArray<TrackingEvent> Events { get; init; } = [];

    /// <summary>How the track came about.</summary>
    public TrackingStatistics? Statistics { get; init; }
}
