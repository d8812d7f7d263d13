using SocialInteractionTracker.Core.Arenas;

namespace SocialInteractionTracker.Storage.Exports;

/// <summary>What is known of tracks besides positions, for the formats that ask for it.</summary>
public sealed record ExportDetails
{
    /// <summary>Name of the trial or file.</summary>
    public required string Name { get; init; }

    /// <summary>Who made the positions, for formats with a row of scorers and a source software.</summary>
    public required string Scorer { get; init; }

    /// <summary>When the file is made; formats with a date have it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What it is, a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>When the recording began; <see langword="null"/> if nobody said.</summary>
    public DateTimeOffset? SessionStart { get; init; }

    /// <summary>The subject's id; <see langword="null"/> if it is not known.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The subject's sex as the study has it; <see langword="null"/> if it is not known.</summary>
    public string? Sex { get; init; }

    /// <summary>The video; empty if there is none.</summary>
    public string VideoPath { get; init; } = "";

    /// <summary>Pixels to centimetres; <see langword="null"/> if it is not known.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Frames per second for formats that need times, of a file without; <see langword="null"/> if not given.</summary>
    public double? FramesPerS { get; init; }
}
