using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Reads what tracking left of a study's trials.</summary>
/// <param name="results">Where it is.</param>
/// <param name="study">What is asked for now.</param>
internal sealed class TrackReader(ResultsFolder results, Study study)
{
    /// <summary>Keeps what was read; <see langword="null"/> to read everything once.</summary>
    public TrackStore? Store { get; init; }

    /// <summary>Whether tracks are taken that were made before a person changed the arena on the review page; see <see cref="TrackInputs.AreReviewedFrom"/>.</summary>
    public bool TakesEarlier { get; init; }

    /// <summary>Reads a trial's track.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The trial with its track.</returns>
    /// <exception cref="UserErrorException">It could not be tracked; or there is no track, or it is damaged, or made of other inputs than the study asks for now.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<TrackedTrial> ReadAsync(StudyTrial trial, CancellationToken cancellationToken)
    {
        if (FailureOf(trial) is { } failure)
        {
            throw failure.ToError();
        }

        var path = results.Track(trial.TrialId);
        var read = Store?.TrackAsync(path, cancellationToken) ?? TrackFile.ReadAsync(path, cancellationToken);
        if (await read.ConfigureAwait(false) is not { } record)
        {
            throw Unusable(trial, File.Exists(path) ? "a damaged track file" : "no track file");
        }

        var isEarlier = !HasSameInputs(trial, record);
        return TrackedTrial.From(trial, record) with { IsEarlier = isEarlier };
    }

    /// <summary>Reads the scene of a trial without its animals.</summary>
    /// <param name="trial">The trial.</param>
    /// <returns>The scene; <see langword="null"/> if it was not kept, as for imported tracks.</returns>
    public LumaPicture? Background(StudyTrial trial)
    {
        try
        {
            var path = results.Background(trial.TrialId);
            return Store is null ? LumaPicture.Load(path) : Store.Background(path);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>Whether a run would make the same track; false only where earlier tracks are taken.</returns>
    /// <remarks>
    /// A track that a run would make again is never scored for tables: detections, identity and cleaning are in centimetres, so a track made
    /// with another arena or calibration is another track. Checksums are taken again only if a source's size or date have changed;
    /// the model's files are not opened, their checksum is taken on trust.
    /// </remarks>
    private bool HasSameInputs(StudyTrial trial, TrackRecord record)
    {
        var source = TrialNotes.Refresh(results.Note(trial.TrialId), trial.Tracks?.FullPath ?? trial.VideoFullPath!).SourceSha256;
        if (record.Metadata.GetValueOrDefault(TrackKeys.VideoSha256) != source)
        {
            throw Unusable(trial, $"a track of another file than {trial.Tracks?.Path ?? trial.VideoPath}");
        }

        var inputs = trial.Tracks is null
            ? TrackInputs.Of(study, trial, source, record.Metadata.GetValueOrDefault(TrackKeys.ModelSha256, ""))
            : TrackInputs.OfImport(study, trial, source, VideoSha256(trial));
        var isSame = inputs.AreOf(record.Metadata);
        if (!isSame && !(TakesEarlier && inputs.AreReviewedFrom(record.Metadata)))
        {
            throw Unusable(trial, $"one made with another {string.Join(", another ", inputs.ChangedSince(record.Metadata))}");
        }

        return isSame;
    }

    /// <summary>Tracking that failed says more than that there is no track.</summary>
    private NotedFailure? FailureOf(StudyTrial trial) => trial.Tracks is null && TrialNotes.Read(results.Note(trial.TrialId)) is { Failure: not null }
        ? TrackLedger.FailureOf(study, trial, TrialNotes.Refresh(results.Note(trial.TrialId), trial.VideoFullPath!))
        : null;

    private string? VideoSha256(StudyTrial trial) =>
        trial.VideoFullPath is { } video ? TrialNotes.Refresh(results.VideoNote(trial.TrialId), video).SourceSha256 : null;

    private static UserErrorException Unusable(StudyTrial trial, string found) => new(new Fault(
        $"track of trial {trial.TrialId}", found, "a track of the trial's video, made as the study asks now", "Run `sit run` to make it."));
}
