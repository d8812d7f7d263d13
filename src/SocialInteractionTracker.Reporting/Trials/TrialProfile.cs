using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.OpenField;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>What of a trial goes into the figures of groups.</summary>
internal sealed record TrialProfile
{
    /// <summary>Width of the speed histogram's bins, cm/s.</summary>
    public const double SpeedBinCmPerS = 2;

    /// <summary>Bins of the speed histogram; the last one holds all that is faster.</summary>
    public const int SpeedBins = 21;

    /// <summary>The trial.</summary>
    public required ScoredTrial Scored { get; init; }

    /// <summary>The arena, turned so that its enclosure is at the top.</summary>
    public required Arena Arena { get; init; }

    /// <summary>Where the body centre was in that arena.</summary>
    public required OccupancyMap Occupancy { get; init; }

    /// <summary>Share of the known time at each speed; empty if the speed is never known.</summary>
    public required ImmutableArray<double> SpeedShares { get; init; }

    /// <summary>Mean brightness of the floor, grey levels of 255; <see langword="null"/> if no picture was kept.</summary>
    public double? FloorLevel { get; init; }

    /// <summary>Sums a trial up.</summary>
    /// <param name="scene">The trial.</param>
    /// <param name="options">How the study scores.</param>
    /// <returns>The profile.</returns>
    public static TrialProfile Of(TrialScene scene, StudyOptions options)
    {
        var turn = ArenaTurn.EnclosureUp(scene.Track.Arena);
        return new TrialProfile
        {
            Scored = scene.Scored,
            Arena = turn.Arena,
            Occupancy = OccupancyScorer.Map(
                turn.Arena, scene.Track.Frames, [.. scene.Track[BodyPoint.BodyCentre].Select(turn.Apply)], options.Scoring.OccupancyCellCm),
            SpeedShares = Speeds(scene, options.Scoring.Movement),
            FloorLevel = scene.Floor?.MeanLevel(),
        };
    }

    private static ImmutableArray<double> Speeds(TrialScene scene, MovementOptions options)
    {
        var (frames, speeds) = (scene.Track.Frames, MovementSeries.From(scene.Track.Track, options).SpeedCmPerS);
        var seconds = new double[SpeedBins];
        for (var k = frames.First; k < frames.End; k++)
        {
            if (!frames.Excluded[k] && !double.IsNaN(speeds[k]))
            {
                seconds[Math.Min((int)(speeds[k] / SpeedBinCmPerS), SpeedBins - 1)] += frames.Seconds[k];
            }
        }

        var known = seconds.Sum();
        return known > 0 ? [.. seconds.Select(s => s / known)] : [];
    }
}
