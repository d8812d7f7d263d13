using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Exports;

namespace SocialInteractionTracker.Cli.Exchange;

/// <summary>What <c>sit export</c> was asked for.</summary>
internal sealed record ExportCall
{
    /// <summary>A study's folder, or a file with tracks.</summary>
    public required string Source { get; init; }

    /// <summary>The formats.</summary>
    public required ImmutableArray<ExportFormat> Formats { get; init; }

    /// <summary>The folder to write to; <see langword="null"/> for the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>The trials of a study; all if it is empty.</summary>
    public ImmutableArray<string> TrialIds { get; init; } = [];

    /// <summary>Frames per second of a file without times; <see langword="null"/> if not given.</summary>
    public double? FramesPerS { get; init; }

    /// <summary>When the recording began; <see langword="null"/> if not given.</summary>
    public DateTimeOffset? SessionStart { get; init; }

    /// <summary>Which track of a workbook with several; <see langword="null"/> for the only one.</summary>
    public string? Individual { get; init; }
}
