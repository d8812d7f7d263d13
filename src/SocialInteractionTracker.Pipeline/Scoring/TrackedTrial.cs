using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>A trial whose track was read, with the calibration that it is scored with.</summary>
public sealed record TrackedTrial
{
    /// <summary>The trial.</summary>
    public required StudyTrial Trial { get; init; }

    /// <summary>The subject through its video.</summary>
    public required Track Track { get; init; }

    /// <summary>What was seen of the trial while it was tracked.</summary>
    public required TrialObservation Observation { get; init; }

    /// <summary>Pixels to centimetres.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>How far the arena's corners lie from where they are in the pair's other trial, cm; <see langword="null"/> if it could not be told.</summary>
    public double? PairShiftCm { get; init; }

    /// <summary>Puts together a trial and its track file.</summary>
    /// <param name="trial">The trial; a calibration it gives replaces the one it was tracked with.</param>
    /// <param name="record">Its track file.</param>
    /// <returns>The trial.</returns>
    /// <exception cref="UserErrorException">The track file is of another version.</exception>
    public static TrackedTrial From(StudyTrial trial, TrackRecord record)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(record);
        var observation = TrackInputs.ObservationOf(record.Metadata) ?? throw new UserErrorException(new Fault(
            $"track of trial {trial.TrialId}", "a track file of another version of the program", "one of this version", "Run `sit run` to make it again."));
        return new TrackedTrial
        {
            Trial = trial,
            Track = record.Track,
            Observation = observation,
            Calibration = TrialCalibrator.FromRequest(trial, observation.VideoWidth, observation.VideoHeight)?.Calibration
                ?? Calibration.FromCorners(
                    trial.Arena.WidthCm, trial.Arena.HeightCm, observation.Corners, observation.CalibrationSource, trial.Calibration.Lens),
        };
    }
}
