using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Reporting.Trials;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Tests.Trials;

/// <summary>Trials whose every position is given, ten a second; all points of the animal are in one place.</summary>
internal static class SyntheticTrial
{
    public const double FrameS = 0.1;

    public static Arena Box(Wall wall = Wall.Top) => new SocialInteractionLayout
    {
        ArenaWidthCm = 42,
        ArenaHeightCm = 42,
        EnclosureAlongCm = 10,
        EnclosureDeepCm = 6.5,
        EnclosureWall = wall,
        InteractionZone = new BlockInteractionZone(24, 14),
        CornerSizeCm = 9,
    }.ToArena("box");

    public static ScoredTrack Track(IReadOnlyList<ArenaPoint> positions, Arena? arena = null, params Exclusion[] exclusions)
    {
        var times = new FrameTimes([.. positions.Select((_, k) => k * FrameS)]);
        var points = BodyPoints.All.Select(point => new ArenaPointTrack(
            point, [.. positions], [.. positions.Select(p => p.IsMissing ? SampleOrigin.Missing : SampleOrigin.Measured)]));
        return new ScoredTrack(
            new ArenaTrack(times, [.. points]), arena ?? Box(), ScoredFrames.Of(times, new Window(0, positions.Count * FrameS), exclusions));
    }

    public static TrialScene Scene(IReadOnlyList<ArenaPoint> positions, Arena? arena = null, string subject = "d1")
    {
        var track = Track(positions, arena);
        var trial = SmallStudy.Trial(subject) with { Arena = arena ?? Box() };
        return new TrialScene(new ScoredTrial(trial, TrialScorer.Score(track, new ScoringOptions())), track, Floor: null);
    }

    /// <summary>A way along the bottom wall at a speed.</summary>
    public static ImmutableArray<ArenaPoint> Along(double cmPerS, int frames) =>
        [.. Enumerable.Range(0, frames).Select(k => new ArenaPoint(1 + (cmPerS * FrameS * k), 35))];
}
