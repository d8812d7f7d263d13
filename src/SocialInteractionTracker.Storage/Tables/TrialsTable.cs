using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Studies;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Tables.ScoredTrial>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>trials.csv</c>: one row a trial with its window, coverage, main measures and flags.</summary>
public static class TrialsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "trials";

    /// <summary>The zones whose time is among the main measures.</summary>
    private static readonly ImmutableArray<string> MainZones = [ZoneNames.Interaction, ZoneNames.Corners, ZoneNames.Centre, ZoneNames.Periphery];

    /// <summary>The table of a study.</summary>
    /// <param name="options">The study's options; they name the primary point.</param>
    /// <returns>The table.</returns>
    public static Table<ScoredTrial> For(StudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Table<ScoredTrial>
        {
            Name = Name,
            Description = "One row a trial: its window, how much of it is known, its main measures and flags.",
            PrimaryKey = ["trial_id"],
            ForeignKeys = [new("subject_id", SubjectsTable.Name, "subject_id")],
            Columns = [.. Identity, .. Coverage, .. Movement, .. Zones(options.Classification.PrimaryPoint), .. SocialInteraction, .. OpenField, .. Flags],
        };
    }

    private static ImmutableArray<Column<ScoredTrial>> Identity =>
    [
        Make.Key("trial_id", "The trial.", r => r.Trial.TrialId),
        Make.Key("subject_id", "The subject.", r => r.Trial.SubjectId),
        Make.Word("test", "The behavioural test.", [.. Enum.GetValues<TestKind>().Select(t => t.Name())], r => r.Trial.Test.Name()),
        Make.Word("session", "The trial's kind in a pair; empty in an open field.", [Session.NoTarget.Name(), Session.Target.Name()], r => r.Trial.Session.Name()),
        Make.Text("video", "The video, relative to the study folder.", r => r.Trial.VideoPath),
        Make.Text("tracks", "The imported tracks, relative to the study folder.", r => r.Trial.Tracks?.Path),
        Make.Text("recorded_on", "The day of the recording, as given in the study's trials.csv.", r => r.Trial.RecordedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Make.Text("arena", "The arena.", r => r.Trial.Arena.Id),
        Make.Text("preset", "The preset of the zones.", r => r.Trial.Preset),
        Make.Word("status", "Whether the trial could be scored.", ["scored", "failed"], r => r.Score is null ? "failed" : "scored"),
        Make.Text("failure", "Why it could not be scored.", r => r.Failure),
        Make.Text("calibration_source", "Where the calibration comes from.", r => r.Calibration is { } c ? OptionValue.Name(c.Source) : null),
        Make.Fraction("calibration_confidence", "How far the calibration can be trusted; 1 if it was given.", r => r.CalibrationConfidence),
        Make.Number("px_per_cm", "px/cm", 2, "Pixels per centimetre at the arena's centre.", r => r.Calibration?.PxPerCm),
        Make.Number("contrast_levels", null, 1, "Difference in brightness between subject and floor, grey levels of 255.", r => r.Picture?.ContrastLevels),
        Make.Number("sharpness", null, 1, "Sharpness of the scene: variance of its Laplacian, grey levels squared.", r => r.Picture?.Sharpness),
        Make.Centimetres("camera_moved_cm", "How far the camera moved during the trial.", r => r.Picture?.CameraMovedCm),
        Make.Centimetres("pair_shift_cm", "Largest distance of an arena corner from its place in the pair's other trial.", r => r.Picture?.PairShiftCm),
    ];

    private static ImmutableArray<Column<ScoredTrial>> Coverage =>
    [
        Make.Seconds("window_start_s", "Start of the scored window, from the video's first frame.", r => r.Score?.Coverage.StartS),
        Make.Word("start_source", "Whether the start was given or found.", ["given", "found"], r => r.Start is { } s ? s.IsGiven ? "given" : "found" : null),
        Make.Count("start_frame", "First frame of the window, from 0; for a found start, the frame that proves it.", r => r.Start?.Frame),
        Make.Text("start_reason", "What shows that the trial has begun; empty for a given start.", r => r.Start?.Reason),
        Make.Duration("window_asked_s", "Length of the window asked for.", r => r.Trial.DurationS),
        Make.Duration("window_got_s", "Length of the part that frames cover.", r => r.Score?.Coverage.GotS),
        Make.Count("frames", "Frames that the window touches.", r => r.Score?.Coverage.Frames),
        Make.Duration("dropped_frame_s", "Time lost in dropped frames; part of the window got.", r => r.Score?.Coverage.DroppedFrameS),
        Make.Duration("excluded_s", "Time that a person excluded; part of the window got.", r => r.Score?.Coverage.ExcludedS),
        Make.Duration("unknown_s", "Time in which the body centre is not known.", r => r.Score?.Coverage.UnknownS),
        Make.Duration("nose_unknown_s", "Time in which the nose is not known.", r => r.Score?.Coverage.NoseUnknownS),
        Make.Duration("interpolated_s", "Time in which the body centre was interpolated; counted as known.", r => r.Score?.Coverage.InterpolatedS),
        Make.Duration("longest_gap_s", "Longest stretch without the body centre.", r => r.Score?.Coverage.LongestGapS),
        Make.Fraction("tracked_fraction", "Share of the scored time in which the body centre is known.", r => r.Score?.Coverage.TrackedFraction),
    ];

    private static ImmutableArray<Column<ScoredTrial>> Movement =>
    [
        Make.Centimetres("distance_cm", "Path of the body centre.", r => r.Score?.Movement.KnownDistanceCm),
        Make.Speed("mean_speed_cm_per_s", "Path over the time in which it is known.", r => r.Score?.Movement.MeanSpeedCmPerS),
        Make.Speed("max_speed_cm_per_s", "Largest speed of the body centre.", r => r.Score?.Movement.MaxSpeedCmPerS),
        Make.Duration("immobile_s", "Time in bouts of immobility.", r => r.Score?.Movement.ImmobileS),
        Make.Count("immobility_bouts", "Bouts of immobility.", r => r.Score?.Movement.ImmobilityBouts),
        Make.Degrees("turn_deg", "Sum of the heading's changes without their sign.", r => Degrees(r.Score?.Movement.TurnRad)),
        Make.Degrees("net_turn_deg", "Sum of the heading's changes; positive is clockwise in the picture.", r => Degrees(r.Score?.Movement.NetTurnRad)),
        Make.Number("meander_deg_per_cm", "degree/cm", 2, "Turning per path length.", r => Degrees(r.Score?.Movement.MeanderRadPerCm)),
    ];

    private static ImmutableArray<Column<ScoredTrial>> SocialInteraction =>
    [
        Make.Centimetres("mean_nose_distance_cm", "Mean distance of the nose from the enclosure.", r => Social(r)?.MeanNoseDistanceCm),
        Make.Centimetres("mean_body_centre_distance_cm", "Mean distance of the body centre from the enclosure.", r => Social(r)?.MeanBodyCentreDistanceCm),
        .. Behaviour("investigation", "investigation of the enclosure", s => s.Investigation),
        .. Behaviour("approach", "approach to the enclosure", s => s.Approaches),
        .. Behaviour("flight", "flight to a corner", s => s.Flights),
        .. Behaviour("vigilance", "vigilance towards the enclosure", s => s.Vigilance),
    ];

    private static ImmutableArray<Column<ScoredTrial>> OpenField =>
    [
        Make.Fraction("thigmotaxis", "Time of the body centre in the periphery over the time it is known.", r => r.Score?.OpenField?.Thigmotaxis),
        Make.Centimetres("mean_wall_distance_cm", "Mean distance of the body centre from the nearest wall.", r => r.Score?.OpenField?.MeanWallDistanceCm),
    ];

    private static ImmutableArray<Column<ScoredTrial>> Flags =>
    [
        Make.Text("flags", "Codes of the quality flags, separated by spaces; see quality.csv.",
            r => string.Join(' ', r.Flags.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal))),
    ];

    private static IEnumerable<Column<ScoredTrial>> Zones(BodyPoint primary)
    {
        yield return Make.Word("primary_point", "The point of the zone times in this table.", [.. BodyPoints.All.Select(p => p.Name())], _ => primary.Name());
        foreach (var zone in MainZones)
        {
            ZoneMeasures? Measures(ScoredTrial row) => row.Score?.Zone(zone, primary);
            yield return Make.Duration($"{zone}_s", $"Time of the primary point in the zone {zone}.", r => Measures(r)?.TimeS);
            yield return Make.Count($"{zone}_entries", $"Its entries into the zone {zone}.", r => Measures(r)?.Entries);
        }
    }

    private static IEnumerable<Column<ScoredTrial>> Behaviour(string name, string words, Func<SocialInteractionMeasures, BehaviourSummary> of) =>
    [
        Make.Count($"{name}_bouts", $"Bouts of {words}.", r => Social(r) is { } s ? of(s).Bouts : null),
        Make.Duration($"{name}_s", $"Time in {words}.", r => Social(r) is { } s ? of(s).TotalS : null),
        Make.Duration($"{name}_latency_s", $"Window start to the first {words}; empty if there was none.", r => Social(r) is { } s ? of(s).LatencyS : null),
    ];

    private static SocialInteractionMeasures? Social(ScoredTrial row) => row.Score?.SocialInteraction;

    private static double? Degrees(double? radians) => radians is { } value ? double.RadiansToDegrees(value) : null;
}
