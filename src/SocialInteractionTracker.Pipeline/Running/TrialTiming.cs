namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>How long a trial took.</summary>
public sealed record TrialTiming
{
    /// <summary>Frames read.</summary>
    public required int Frames { get; init; }

    /// <summary>Threads that worked on the trial.</summary>
    public required int Workers { get; init; }

    /// <summary>From opening the video to the finished track file, s.</summary>
    public required double TotalS { get; init; }

    /// <summary>Before the first frame: checksum, background and arena, s.</summary>
    public required double PrepareS { get; init; }

    /// <summary>Streaming the video through the detectors, s.</summary>
    public required double StreamS { get; init; }

    /// <summary>Decoding, s; part of the streaming.</summary>
    public required double DecodeS { get; init; }

    /// <summary>Detecting, s, summed over workers; part of the streaming.</summary>
    public required double DetectS { get; init; }

    /// <summary>After the last frame: silhouettes, identity, cleaning and writing, s.</summary>
    public required double FinishS { get; init; }

    /// <summary>Width of the picture of the whole arena that animals were looked for in, px.</summary>
    public required int PictureWidth { get; init; }

    /// <summary>Its height, px.</summary>
    public required int PictureHeight { get; init; }

    /// <summary>Animals found a frame, on average.</summary>
    public required double AnimalsPerFrame { get; init; }

    /// <summary>Largest memory of the process up to the trial's end, MB; 0 in notes of older versions.</summary>
    public double PeakMemoryMb { get; init; }

    /// <summary>Trials that the process worked on at once.</summary>
    public int SideBySide { get; init; } = 1;

    /// <summary>Whole tracking, frames/s.</summary>
    public double FramesPerS => Frames / TotalS;

    /// <summary>How fast decoding alone and the networks alone are; <see langword="null"/> if that was not asked for.</summary>
    public TrackingLimits? Limits { get; init; }
}
