using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Review.Trials;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>A trial as the player shows it; the numbers of each frame come by themselves, see <see cref="FrameData"/>.</summary>
internal sealed record TrialView
{
    /// <summary>What addresses call it.</summary>
    public required string Key { get; init; }

    /// <summary>What the page calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Frames of the track; 0 if there is none.</summary>
    public required int Frames { get; init; }

    /// <summary>Width of the picture, px; 0 if it is not known.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the picture, px; 0 if it is not known.</summary>
    public required int Height { get; init; }

    /// <summary>Whether there is a video.</summary>
    public required bool HasVideo { get; init; }

    /// <summary>Whether there is an overlay video that shows what is scored; never in a blind review.</summary>
    public bool HasOverlay { get; init; }

    /// <summary>The body points' names, in the order of the frames' numbers.</summary>
    public ImmutableArray<string> Points { get; } = [.. BodyPoints.All.Select(p => p.Name())];

    /// <summary>The point whose zone states come first.</summary>
    public required string Point { get; init; }

    /// <summary>What is drawn of the arena; <see langword="null"/> without a calibration.</summary>
    public ArenaView? Arena { get; init; }

    /// <summary>The scored window; <see langword="null"/> if the trial was not scored.</summary>
    public WindowView? Window { get; init; }

    /// <summary>What each zone and point came to; empty if the trial was not scored.</summary>
    public required ImmutableArray<ZoneNumbers> Zones { get; init; }

    /// <summary>Other measures with their units; empty if the trial was not scored.</summary>
    public required ImmutableArray<MeasureView> Measures { get; init; }

    /// <summary>All bouts in order of start.</summary>
    public required ImmutableArray<BoutView> Bouts { get; init; }

    /// <summary>What a person should look at.</summary>
    public required ImmutableArray<FlagRow> Flags { get; init; }

    /// <summary>Why there are no scores; <see langword="null"/> if there are.</summary>
    public string? Failure { get; init; }

    /// <summary>The view of a trial.</summary>
    /// <param name="shown">What the page calls it.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="point">The point whose zone states come first.</param>
    /// <returns>The view.</returns>
    public static TrialView Of(ShownTrial shown, ReviewedTrial trial, BodyPoint point)
    {
        var result = trial.Result;
        return new TrialView
        {
            Key = shown.Key,
            Title = shown.Title,
            Frames = trial.Track?.Times.Count ?? 0,
            Width = trial.PictureWidth,
            Height = trial.PictureHeight,
            HasVideo = result.Trial.VideoFullPath is not null,
            Point = point.Name(),
            Arena = result.Calibration is { } calibration ? ArenaView.Of(result.Trial.Arena, calibration) : null,
            Window = trial.Scored is { } scored ? WindowView.Of(scored.Frames) : null,
            Zones = [.. result.Score?.Zones.Select(ZoneNumbers.Of) ?? []],
            Measures = result.Score is { } score ? MeasureView.Of(score) : [],
            Bouts = [.. result.Score?.Bouts.Select(BoutView.Of) ?? []],
            Flags = [.. result.Flags.Select(FlagRow.Of)],
            Failure = result.Failure,
        };
    }
}
