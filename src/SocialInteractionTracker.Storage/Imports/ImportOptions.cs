using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>What a file of another program does not say itself.</summary>
public sealed record ImportOptions
{
    /// <summary>Which animal of the file is the subject; <see langword="null"/> if the file holds only one.</summary>
    public string? Individual { get; init; }

    /// <summary>Frames per second for a file without times; wins over <see cref="VideoTimes"/>. <see langword="null"/> if not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double? FramesPerS
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(FramesPerS), value, "Expected frames per second above 0.");
    }

    /// <summary>When the frames of the video beside the file are shown; <see langword="null"/> if there is no video.</summary>
    public FrameTimes? VideoTimes { get; init; }

    /// <summary>What the program's body points are called in files.</summary>
    public PointAliases Aliases { get; init; } = PointAliases.Default;
}
