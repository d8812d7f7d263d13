using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Cli.Exchange;

/// <summary>What <c>sit compare</c> was asked for.</summary>
internal sealed record CompareCall
{
    /// <summary>The first source.</summary>
    public required string A { get; init; }

    /// <summary>The second source.</summary>
    public required string B { get; init; }

    /// <summary>The folder to write to.</summary>
    public required string Folder { get; init; }

    /// <summary>The zone of the figure; <see langword="null"/> for the usual one.</summary>
    public string? Zone { get; init; }

    /// <summary>The point of the figure; <see langword="null"/> for the study's primary one.</summary>
    public BodyPoint? Point { get; init; }

    /// <summary>The subject in files with several animals; <see langword="null"/> where they hold one.</summary>
    public string? Individual { get; init; }

    /// <summary>Frames per second of files without times; <see langword="null"/> to take those of the study's tracks.</summary>
    public double? FramesPerS { get; init; }
}
