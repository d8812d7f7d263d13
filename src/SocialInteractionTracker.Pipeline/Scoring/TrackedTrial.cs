using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>A trial whose track was read, with the calibration that it is scored with.</summary>
/// <remarks>
/// Its clock starts with the video's first frame, whatever the container's first timestamp is: start_s, exclusions and all times
/// of the tables are on that one clock, so that a time read off a table can be written into the study. Track files keep the
/// container's timestamps.
/// </remarks>
public sealed record TrackedTrial
{
    /// <summary>The trial.</summary>
    public required StudyTrial Trial { get; init; }

    /// <summary>The subject through its video; the first frame is at 0 s.</summary>
    public required Track Track { get; init; }

    /// <summary>What was seen of the trial while it was tracked.</summary>
    public required TrialObservation Observation { get; init; }

    /// <summary>Pixels to centimetres.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>How far the arena's corners lie from where they are in the pair's other trial, cm; <see langword="null"/> if it could not be told.</summary>
    public double? PairShiftCm { get; init; }

    /// <summary>Whether a person changed the arena or the subject on the review page since it was tracked, so that the next run tracks it again.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Puts together a trial and its track file.</summary>
    /// <param name="trial">The trial as it was tracked; the start, duration, zones and exclusions are those it has now.</param>
    /// <param name="record">Its track file.</param>
    /// <returns>The trial.</returns>
    /// <exception cref="UserErrorException">The track file is of another version, or a correction is about a frame that it does not have.</exception>
    public static TrackedTrial From(StudyTrial trial, TrackRecord record)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(record);
        var observation = TrackInputs.ObservationOf(record.Metadata) ?? throw new UserErrorException(new Fault(
            $"track of trial {trial.TrialId}", "a track file of another version of the program", "one of this version", "Run `sit run` to make it again."));
        var firstS = record.Track.Times is { Count: > 0 } times ? times.StartS[0] : 0;
        return new TrackedTrial
        {
            Trial = trial,
            Track = Edited(trial, record.Track.SinceFirstFrame()),
            Observation = observation with { DetectedStartS = observation.DetectedStartS - firstS },
            Calibration = TrialCalibrator.FromRequest(trial, observation.VideoWidth, observation.VideoHeight)?.Calibration
                ?? Calibration.FromCorners(
                    trial.Arena.WidthCm, trial.Arena.HeightCm, observation.Corners, observation.CalibrationSource, trial.Calibration.Lens),
        };
    }

    private static Track Edited(StudyTrial trial, Track track) =>
        trial.Edits.FirstOrDefault(edit => edit.EndFrame > track.Times.Count) is { } beyond
            ? throw new UserErrorException(new Fault(
                $"corrections/{trial.TrialId}.csv", $"frames {beyond.FirstFrame} to {beyond.EndFrame - 1}", $"frames 0 to {track.Times.Count - 1}, those of the track",
                "Correct or remove the row; was the video exchanged?"))
            : TrackEdits.Apply(track, trial.Edits);
}
