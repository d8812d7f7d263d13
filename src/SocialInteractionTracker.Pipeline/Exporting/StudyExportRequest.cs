using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Exports;

namespace SocialInteractionTracker.Pipeline.Exporting;

/// <summary>What of a study is written for other programs.</summary>
public sealed record StudyExportRequest
{
    /// <summary>The formats.</summary>
    public required ImmutableArray<ExportFormat> Formats { get; init; }

    /// <summary>The trials; all if it is empty.</summary>
    public ImmutableArray<string> TrialIds { get; init; } = [];

    /// <summary>The folder; <see langword="null"/> for <c>exports/</c> in the study.</summary>
    public string? Folder { get; init; }

    /// <summary>When the recordings began; <see langword="null"/> if nobody said.</summary>
    public DateTimeOffset? SessionStart { get; init; }

    /// <summary>Subjects that are worked on side by side.</summary>
    public required int Workers { get; init; }
}
