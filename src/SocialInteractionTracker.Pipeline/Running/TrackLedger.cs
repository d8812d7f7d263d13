using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Tells from the result files which trials are tracked; the truth on which a run, a cluster's submission and its status agree.</summary>
public sealed class TrackLedger
{
    private readonly Study _study;
    private readonly ResultsFolder _results;
    private readonly string _modelSha256;

    /// <summary>Opens the ledger of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="modelSha256">Checksum of the model's files; empty without a model.</param>
    public TrackLedger(Study study, string modelSha256)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(modelSha256);
        (_study, _modelSha256) = (study, modelSha256);
        _results = new ResultsFolder(study.Folder);
    }

    /// <summary>Whether a trial's track is there and nothing it depends on has changed.</summary>
    /// <param name="trial">The trial; it has a video.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>True if tracking it would do nothing.</returns>
    /// <exception cref="IOException">The video cannot be read.</exception>
    public async Task<bool> IsTrackedAsync(StudyTrial trial, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var path = _results.Track(trial.TrialId);
        return File.Exists(path) && File.Exists(_results.Background(trial.TrialId))
            && Inputs(trial).AreOf(await TrackFile.ReadMetadataAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Why a trial's last tracking failed, if it would fail for the same reason now.</summary>
    /// <param name="study">The study.</param>
    /// <param name="trial">The trial; it has a video.</param>
    /// <param name="note">Its up-to-date note.</param>
    /// <returns>The failure; <see langword="null"/> if there was none or something has changed since.</returns>
    /// <remarks>The model's files are not opened; their checksum is taken on trust, as for tracks.</remarks>
    public static NotedFailure? FailureOf(Study study, StudyTrial trial, TrialNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note.Failure is { } failure && failure.Fingerprint == TrackInputs.Of(study, trial, note.SourceSha256, failure.ModelSha256).Fingerprint
            ? failure
            : null;
    }

    private TrackInputs Inputs(StudyTrial trial)
    {
        var note = TrialNotes.Refresh(_results.Note(trial.TrialId), trial.VideoFullPath!);
        return TrackInputs.Of(_study, trial, note.SourceSha256, _modelSha256);
    }
}
