using System.Collections.Immutable;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Review.Playing;
using SocialInteractionTracker.Review.Trials;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>A trial for a person who scores it: where things are, and nothing of what the program or others saw.</summary>
internal sealed record HandTrialView
{
    /// <summary>What addresses call it.</summary>
    public required string Key { get; init; }

    /// <summary>What the page calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Frames of the video.</summary>
    public required int Frames { get; init; }

    /// <summary>Width of the picture, px.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the picture, px.</summary>
    public required int Height { get; init; }

    /// <summary>First frame of the stretch to be scored.</summary>
    public required int StartFrame { get; init; }

    /// <summary>The frame after its last one.</summary>
    public required int EndFrame { get; init; }

    /// <summary>Outlines of floor, enclosure and zones; <see langword="null"/> without a calibration.</summary>
    public ArenaView? Arena { get; init; }

    /// <summary>What can be scored.</summary>
    public required ImmutableArray<ScoredBehaviour> Behaviours { get; init; }

    /// <summary>The passes of the person who asks, in order.</summary>
    public required ImmutableArray<HandSessionView> Sessions { get; init; }

    /// <summary>The view of a trial.</summary>
    /// <param name="shown">What the page calls it.</param>
    /// <param name="trial">The trial, with its track.</param>
    /// <param name="options">What is scored by hand.</param>
    /// <param name="sessions">The passes of the person who asks.</param>
    /// <returns>The view.</returns>
    public static HandTrialView Of(ShownTrial shown, ReviewedTrial trial, HandScoringOptions options, IEnumerable<HandSession> sessions)
    {
        var (start, end) = Stretch(trial);
        return new HandTrialView
        {
            Key = shown.Key,
            Title = shown.Title,
            Frames = trial.Track!.Times.Count,
            Width = trial.PictureWidth,
            Height = trial.PictureHeight,
            StartFrame = start,
            EndFrame = end,
            Arena = trial.Result.Calibration is { } calibration ? ArenaView.Of(shown.Trial.Arena, calibration) : null,
            Behaviours = ScoredBehaviour.Of(shown.Trial.Arena, options),
            Sessions = [.. sessions.Select(HandSessionView.Of)],
        };
    }

    /// <summary>What is to be scored of a trial: its window, or all of it where the program could not score it.</summary>
    /// <param name="trial">The trial, with its track.</param>
    /// <returns>The first frame, and the one after the last.</returns>
    public static (int Start, int End) Stretch(ReviewedTrial trial) =>
        trial.Scored is { Frames: { Count: > 0 } frames } ? (frames.First, frames.End) : (0, trial.Track!.Times.Count);
}
