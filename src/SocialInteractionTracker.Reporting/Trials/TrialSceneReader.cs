using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>Reads what figures show of trials: the track file and the scene, with the window and calibration that were scored.</summary>
/// <param name="study">The study.</param>
internal sealed class TrialSceneReader(Study study)
{
    private readonly ResultsFolder _folder = new(study.Folder);

    /// <summary>Reads a trial.</summary>
    /// <param name="scored">The trial and its scores.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The scene; <see langword="null"/> if the trial failed or its track is gone.</returns>
    public async Task<TrialScene?> ReadAsync(ScoredTrial scored, CancellationToken cancellationToken)
    {
        if (scored is not { Score.Coverage: var coverage, Calibration: { } calibration, Trial: var trial }
            || await TrackFile.ReadAsync(_folder.Track(trial.TrialId), cancellationToken).ConfigureAwait(false) is not { } record)
        {
            return null;
        }

        var track = TrackEdits.Apply(record.Track.SinceFirstFrame(), trial.Edits);
        var frames = ScoredFrames.Of(track.Times, new Window(coverage.StartS, coverage.StartS + coverage.AskedS), trial.Exclusions.AsSpan());
        return new TrialScene(
            scored,
            new ScoredTrack(ArenaTrack.From(track, calibration), trial.Arena, frames, study.Options.Scoring.WallToleranceCm),
            Floor(trial.TrialId, calibration))
        {
            ModelSha256 = record.Metadata.GetValueOrDefault(TrackKeys.ModelSha256, ""),
        };
    }

    private FloorPicture? Floor(string trialId, Calibration calibration)
    {
        try
        {
            return FloorPicture.From(LumaPicture.Load(_folder.Background(trialId)), calibration);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
