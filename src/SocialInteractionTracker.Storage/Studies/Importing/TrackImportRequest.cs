namespace SocialInteractionTracker.Storage.Studies.Importing;

/// <summary>Which files of other programs become tracks of a study, and what they do not say themselves.</summary>
public sealed record TrackImportRequest
{
    /// <summary>The files, and folders whose files are taken.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Which animal of each file is the subject; <see langword="null"/> where files hold one.</summary>
    public string? Individual { get; init; }

    /// <summary>Whether each animal of a file is the subject of a trial of its own.</summary>
    public bool EachAnimal { get; init; }

    /// <summary>The trial that the one file is of; <see langword="null"/> to tell it by the file's name.</summary>
    public string? TrialId { get; init; }

    /// <summary>Frames per second of files without times; <see langword="null"/> to take them from the trial's video or from trials.csv.</summary>
    public double? FramesPerS { get; init; }

    /// <summary>Whether only to say what would be done.</summary>
    public bool IsDryRun { get; init; }
}
