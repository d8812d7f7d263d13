using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Reads what tracking left of a study's trials.</summary>
/// <param name="results">Where it is.</param>
/// <param name="options">What the study asks for now.</param>
internal sealed class TrackReader(ResultsFolder results, StudyOptions options)
{
    /// <summary>Reads a trial's track.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The trial with its track.</returns>
    /// <exception cref="UserErrorException">There is no track, or it is damaged, or of another source, version or options.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<TrackedTrial> ReadAsync(StudyTrial trial, CancellationToken cancellationToken)
    {
        var path = results.Track(trial.TrialId);
        if (await TrackFile.ReadAsync(path, cancellationToken).ConfigureAwait(false) is not { } record)
        {
            throw Unusable(trial, File.Exists(path) ? "a damaged track file" : "no track file");
        }

        RequireSameSource(trial, record);
        if (!TrackInputs.AreOf(record.Metadata, options))
        {
            throw Unusable(trial, "one made with other tracking options or another model");
        }

        return TrackedTrial.From(trial, record);
    }

    /// <summary>Reads the scene of a trial without its animals.</summary>
    /// <param name="trial">The trial.</param>
    /// <returns>The scene; <see langword="null"/> if it was not kept, as for imported tracks.</returns>
    public LumaPicture? Background(StudyTrial trial)
    {
        try
        {
            return LumaPicture.Load(results.Background(trial.TrialId));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The checksum is taken again only if the source's size or date have changed.</summary>
    private void RequireSameSource(StudyTrial trial, TrackRecord record)
    {
        var source = trial.Tracks?.FullPath ?? trial.VideoFullPath!;
        var note = TrialNotes.Refresh(results.Note(trial.TrialId), source);
        if (record.Metadata.GetValueOrDefault(TrackKeys.VideoSha256) != note.SourceSha256)
        {
            throw Unusable(trial, $"a track of another file than {trial.Tracks?.Path ?? trial.VideoPath}");
        }
    }

    private static UserErrorException Unusable(StudyTrial trial, string found) => new(new Fault(
        $"track of trial {trial.TrialId}", found, "a track of the trial's video, made with the study's options", "Run `sit run` to make it."));
}
