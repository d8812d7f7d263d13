using System.Collections.Immutable;
using SocialInteractionTracker.Review.Playing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What a change does.</summary>
/// <param name="Label">What was changed.</param>
/// <param name="Changes">The numbers that it makes others.</param>
internal sealed record EditAnswer(string Label, ImmutableArray<NumberChange> Changes)
{
    /// <summary>What is drawn of the arena then; <see langword="null"/> without a calibration.</summary>
    public ArenaView? Arena { get; init; }

    /// <summary>What can be dragged then.</summary>
    public ImmutableArray<HandleView> Handles { get; init; } = [];

    /// <summary>The files that were written; empty for a try and in blind mode.</summary>
    public ImmutableArray<string> Files { get; init; } = [];
}
