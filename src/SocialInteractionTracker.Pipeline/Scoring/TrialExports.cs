using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Writes the files that scoring leaves of each trial: the picture to check its arena by, and the exports that the study asks for.</summary>
public sealed class TrialExports : ITrialOutput
{
    private readonly Study _study;
    private readonly ResultsFolder _results;
    private readonly TrackReader _tracks;

    /// <summary>Prepares the exports; those of an earlier run, which would not belong to the new tables, are removed.</summary>
    /// <param name="study">The study.</param>
    /// <exception cref="IOException">They cannot be removed.</exception>
    public TrialExports(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        (_study, _results) = (study, new ResultsFolder(study.Folder));
        _tracks = new TrackReader(_results, study);
        foreach (var folder in new[] { _results.FramesFolder, _results.ExportsFolder }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Zones and, in a pair, the calibration may be others than those that the trial was tracked with.</remarks>
    public void TakeTracked(TrackedTrial tracked)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        if (_tracks.Background(tracked.Trial) is { } background)
        {
            ArenaCheckFile.Write(
                _results, tracked.Trial, background, new TrialCalibration(tracked.Calibration, tracked.Observation.CalibrationConfidence));
        }
    }

    /// <inheritdoc/>
    public async Task TakeScoredAsync(TrackedTrial tracked, ScoredTrack scored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        var (id, output) = (tracked.Trial.TrialId, _study.Options.Output);
        if (output.Frames)
        {
            await FrameFile.WriteAsync(_results.Frames(id), scored, _study.Options.Scoring, cancellationToken).ConfigureAwait(false);
        }

        if (output.TracksCsv)
        {
            TrackCsvWriter.Write(_results.TracksCsv(id), tracked.Track);
        }

        if (output.TracksDeeplabcut)
        {
            TrackCsvWriter.WriteDeepLabCut(_results.TracksDeepLabCut(id), tracked.Track, $"SocialInteractionTracker_{TrackInputs.ProgramVersion}");
        }
    }
}
