using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Scores a tracked trial: window, measures, flags, and what it says in a pair.</summary>
public static class TrialAssessor
{
    /// <summary>Scores a trial.</summary>
    /// <param name="tracked">The trial with its track.</param>
    /// <param name="options">How the study scores.</param>
    /// <returns>Its scores.</returns>
    /// <exception cref="UserErrorException">There is no frame to score.</exception>
    public static TrialResult Assess(TrackedTrial tracked, StudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        ArgumentNullException.ThrowIfNull(options);
        var trial = tracked.Trial;
        var window = WindowOf(tracked);
        var firstS = tracked.Track.Times.StartS[0];
        Exclusion[] exclusions = [.. trial.Exclusions.Select(e => new Exclusion(firstS + e.StartS, firstS + e.EndS))];
        var frames = ScoredFrames.Of(tracked.Track.Times, window, exclusions);
        if (frames.Count == 0)
        {
            throw new UserErrorException(new Fault(
                $"window of trial {trial.TrialId}",
                FormattableString.Invariant($"a start at {window.StartS:0.0} s, after the video's end at {tracked.Track.Times.EndS(tracked.Track.Times.Count - 1):0.0} s"),
                "a window that the video covers", "Put start_s right in trials.csv."));
        }

        var scored = new ScoredTrack(ArenaTrack.From(tracked.Track, tracked.Calibration), trial.Arena, frames, options.Scoring.WallToleranceCm);
        var score = TrialScorer.Score(scored, options.Scoring);
        return new TrialResult(
            new ScoredTrial(trial, score)
            {
                Calibration = tracked.Calibration,
                Flags = QualityChecks.Run(EvidenceOf(tracked, scored, score), options.Quality),
            },
            trial.Test == TestKind.SocialInteraction ? SessionOf(tracked, scored, score, options) : null);
    }

    private static Window WindowOf(TrackedTrial tracked)
    {
        var (trial, times) = (tracked.Trial, tracked.Track.Times);
        if (times.Count == 0)
        {
            throw new UserErrorException(new Fault(
                $"trial {trial.TrialId}", "no frames", "at least one frame", "Check the video with `sit info`."));
        }

        var startS = times.StartS[0] + trial.StartS ?? tracked.Observation.DetectedStartS ?? throw new UserErrorException(new Fault(
            $"start of trial {trial.TrialId}", tracked.Observation.StartReason, "a start that can be seen, or start_s in trials.csv",
            "Look at the video and give start_s."));
        return new Window(startS, startS + trial.DurationS);
    }

    private static QualityEvidence EvidenceOf(TrackedTrial tracked, ScoredTrack scored, TrialScore score) => new()
    {
        Track = scored,
        Coverage = score.Coverage,
        Events = tracked.Observation.Events,
        IsVideoCutOff = tracked.Observation.VideoEnd == ReadEnd.Truncated,
        RepairedTimes = tracked.Observation.RepairedTimes,
        PairShiftCm = tracked.PairShiftCm,
        CameraMovedCm = tracked.Observation.CameraMovedCm,
        ContrastLevels = tracked.Observation.ContrastLevels,
        Sharpness = tracked.Observation.Sharpness,
    };

    private static SessionEvidence SessionOf(
        TrackedTrial tracked, ScoredTrack scored, TrialScore score, StudyOptions options)
    {
        var (trial, errors) = (tracked.Trial, new MeasurementErrors());
        return new SessionEvidence
        {
            TrialId = trial.TrialId,
            WindowAskedS = score.Coverage.AskedS,
            WindowGotS = score.Coverage.GotS,
            Preset = trial.Preset,
            ArenaId = trial.Arena.Id,
            ArenaWidthCm = trial.Arena.WidthCm,
            ArenaHeightCm = trial.Arena.HeightCm,
            ArenaLargestDistanceCm = trial.Arena.LargestDistanceCm,
            TrackedFraction = score.Coverage.TrackedFraction,
            MeanNoseDistanceCm = score.SocialInteraction?.MeanNoseDistanceCm ?? double.NaN,
            MeanSpeedCmPerS = score.Movement.MeanSpeedCmPerS ?? double.NaN,
            KeypointErrorCm = errors.KeypointCm,
            ZoneEdgeErrorCm = tracked.Calibration.Source is CalibrationSource.FoundCorners or CalibrationSource.Registered
                ? errors.FoundEdgeCm
                : errors.GivenEdgeCm,
            Presences = ZonePresenceScorer.Score(scored, options.Scoring, options.Classification.PrimaryPoint),
        };
    }
}
