using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>What is drawn over a trial's video. All of it is what was scored; nothing is computed anew.</summary>
public sealed record OverlayRequest
{
    /// <summary>The trial's video.</summary>
    public required string VideoPath { get; init; }

    /// <summary>What stands over the clocks, such as the trial's name.</summary>
    public required string Title { get; init; }

    /// <summary>The arena with its enclosure and zones.</summary>
    public required Arena Arena { get; init; }

    /// <summary>Where the arena is in the picture, as it was scored.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>The subject in video pixels.</summary>
    public required Track Track { get; init; }

    /// <summary>What was scored, frame by frame.</summary>
    public required TrialTimeline Timeline { get; init; }

    /// <summary>Threads that the decoder may use; default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether the ffmpeg program is used where it is there; default true.</summary>
    public bool UseFfmpeg { get; init; } = true;
}
