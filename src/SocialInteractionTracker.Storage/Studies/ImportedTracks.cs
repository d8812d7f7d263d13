namespace SocialInteractionTracker.Storage.Studies;

/// <summary>A file of another program that gives a trial's track.</summary>
public sealed record ImportedTracks
{
    /// <summary>The file as written in <c>trials.csv</c>, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its full path.</summary>
    public required string FullPath { get; init; }

    /// <summary>Which animal of the file is the subject; <see langword="null"/> if the file holds only one.</summary>
    public string? Individual { get; init; }

    /// <summary>Frames per second for a file without times; <see langword="null"/> to take the times from the file or the video.</summary>
    public double? FramesPerS { get; init; }
}
