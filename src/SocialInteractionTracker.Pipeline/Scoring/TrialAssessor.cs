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
    /// <summary>Cuts the scored frames out of a trial and puts its positions on the arena's floor.</summary>
    /// <param name="tracked">The trial with its track.</param>
    /// <param name="options">How trials are scored.</param>
    /// <returns>What is scored.</returns>
    /// <exception cref="UserErrorException">There is no frame to score.</exception>
    public static ScoredTrack Cut(TrackedTrial tracked, ScoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        ArgumentNullException.ThrowIfNull(options);
        var (trial, times) = (tracked.Trial, tracked.Track.Times);
        var window = WindowOf(tracked);
        var frames = ScoredFrames.Of(times, window, trial.Exclusions.AsSpan());
        if (frames.Count == 0)
        {
            throw new UserErrorException(new Fault(
                $"window of trial {trial.TrialId}",
                FormattableString.Invariant($"a start at {window.StartS:0.0} s, after the video's end at {times.EndS(times.Count - 1):0.0} s"),
                "a window that the video covers", "Put start_s right in trials.csv."));
        }

        if (!frames.Excluded.AsSpan()[frames.First..frames.End].Contains(false))
        {
            throw new UserErrorException(new Fault(
                $"exclusions of trial {trial.TrialId}", "all of the scored window", "some of it left to score",
                $"Correct the exclusions in trials/{trial.TrialId}.yaml, or remove the trial."));
        }

        return new ScoredTrack(ArenaTrack.From(tracked.Track, tracked.Calibration), trial.Arena, frames, options.WallToleranceCm);
    }

    /// <summary>Scores a trial.</summary>
    /// <param name="tracked">The trial with its track.</param>
    /// <param name="scored">What of it is scored, from <see cref="Cut"/>.</param>
    /// <param name="options">How the study scores.</param>
    /// <returns>Its scores.</returns>
    public static TrialResult Assess(TrackedTrial tracked, ScoredTrack scored, StudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        ArgumentNullException.ThrowIfNull(options);
        var trial = tracked.Trial;
        var score = TrialScorer.Score(scored, options.Scoring);
        return new TrialResult(
            new ScoredTrial(trial, score)
            {
                Calibration = tracked.Calibration,
                CalibrationConfidence = tracked.Observation.CalibrationConfidence,
                Start = trial.StartS is null
                    ? new TrialStart(IsGiven: false, scored.Frames.First, tracked.Observation.StartReason)
                    : new TrialStart(IsGiven: true, scored.Frames.First, ""),
                Picture = new TrialPicture
                {
                    ContrastLevels = tracked.Observation.ContrastLevels,
                    Sharpness = tracked.Observation.Sharpness,
                    CameraMovedCm = tracked.Observation.CameraMovedCm,
                    PairShiftCm = tracked.PairShiftCm,
                },
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

        if (times.EndS(times.Count - 1) <= times.StartS[0])
        {
            throw new UserErrorException(new Fault(
                $"trial {trial.TrialId}", "a single frame, which has no duration", "a video or tracks of two frames or more", "Check the file with `sit info`."));
        }

        var startS = trial.StartS ?? tracked.Observation.DetectedStartS ?? throw new UserErrorException(new Fault(
            $"start of trial {trial.TrialId}", $"none ({tracked.Observation.StartReason.TrimEnd('.')})", "a start that can be seen, or start_s in trials.csv",
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
            ExcludedS = score.Coverage.ExcludedS,
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
