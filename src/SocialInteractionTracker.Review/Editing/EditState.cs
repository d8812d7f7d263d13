using System.Collections.Immutable;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What of a trial can be changed, as it is now.</summary>
/// <param name="Version">Tells whether anything of it has changed; goes back with every change.</param>
/// <param name="Handles">What can be dragged.</param>
/// <param name="Exclusions">Stretches that are taken out.</param>
internal sealed record EditState(string Version, ImmutableArray<HandleView> Handles, ImmutableArray<StretchView> Exclusions)
{
    /// <summary>Whether the window's start was given by a person.</summary>
    public required bool IsStartGiven { get; init; }

    /// <summary>Trials of the same arena, this one among them.</summary>
    public required int ArenaTrials { get; init; }

    /// <summary>Frames in which the subject was marked.</summary>
    public required ImmutableArray<MarkView> Marks { get; init; }

    /// <summary>What would be taken back; <see langword="null"/> if there is nothing.</summary>
    public string? Undo { get; init; }

    /// <summary>What would be made again; <see langword="null"/> if there is nothing.</summary>
    public string? Redo { get; init; }
}
