using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Overlays;

namespace SocialInteractionTracker.Pipeline.Overlays;

/// <summary>Makes overlay videos of scored trials: what was scored, drawn over the video that it was scored from.</summary>
public sealed class OverlayMaker
{
    private readonly Study _study;
    private readonly ResultsFolder _results;
    private readonly TrackReader _tracks;
    private readonly IProgress<TrialProgress>? _progress;

    /// <summary>Prepares overlays of one study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="progress">Hears how each trial goes; <see langword="null"/> for nobody.</param>
    public OverlayMaker(Study study, IProgress<TrialProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(study);
        (_study, _progress) = (study, progress);
        _results = new ResultsFolder(study.Folder);
        _tracks = new TrackReader(_results, study);
    }

    /// <summary>The trials that a choice means.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="scores">The study's scores.</param>
    /// <returns>The trials, in the order of the scores; those that failed or have no video are left out.</returns>
    public static ImmutableArray<ScoredTrial> Chosen(OverlayChoice choice, StudyResults scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return
        [
            .. scores.Trials.Where(trial => trial is { Score: not null, Trial.VideoFullPath: not null })
                .Where(trial => choice == OverlayChoice.All || (choice == OverlayChoice.Flagged && !trial.Flags.IsEmpty)),
        ];
    }

    /// <summary>Makes the overlays of some trials side by side; those that are up to date are left as they are.</summary>
    /// <param name="trials">The trials with their scores.</param>
    /// <param name="options">Workers, and whether to make them in any case.</param>
    /// <param name="cancellationToken">Stops the work; what was finished stays.</param>
    /// <returns>What became of each trial, in ordinal order of ids.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ImmutableArray<TrialOutcome>> MakeAsync(
        ImmutableArray<ScoredTrial> trials, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var byId = trials.ToDictionary(trial => trial.Trial.TrialId, StringComparer.Ordinal);
        return TrialSchedule.RunAsync(
            [.. trials.OrderByDescending(trial => new FileInfo(trial.Trial.VideoFullPath!).Length).Select(trial => trial.Trial.TrialId)],
            options.Workers,
            (id, workers, token) => MakeAsync(byId[id], options with { Workers = workers }, token),
            failed => _progress?.Report(new TrialProgress(failed.TrialId, TrialStage.Failed)),
            cancellationToken);
    }

    private async Task<TrialStage> MakeAsync(ScoredTrial scored, RunOptions options, CancellationToken cancellationToken)
    {
        var trial = scored.Trial;
        var (path, other) = _results.Overlay(trial.TrialId, OverlayVideo.HasFfmpeg);
        var tracked = await _tracks.ReadAsync(trial, cancellationToken).ConfigureAwait(false) with { Calibration = scored.Calibration! };
        var fingerprint = FingerprintOf(scored, File.GetLastWriteTimeUtc(_results.Track(trial.TrialId)));
        if (!options.Force && File.Exists(path) && ReadNote(trial) == fingerprint)
        {
            Report(trial, TrialStage.UpToDate, 0, null);
            return TrialStage.UpToDate;
        }

        var frames = 0;
        var request = RequestOf(tracked, scored.Score!, options.Workers);
        AtomicFile.WritePath(path, partial => frames = OverlayVideo.Write(
            request, partial, new FrameProgress(done => Report(trial, TrialStage.Drawing, done, tracked.Track.Times.Count)), cancellationToken));
        File.Delete(other);
        AtomicFile.WriteText(_results.OverlayNote(trial.TrialId), fingerprint + "\n");
        Report(trial, TrialStage.Drawn, frames, frames);
        return TrialStage.Drawn;
    }

    private OverlayRequest RequestOf(TrackedTrial tracked, TrialScore score, int threads)
    {
        var options = _study.Options;
        var scored = TrialAssessor.Cut(tracked, options.Scoring);
        var point = options.Scoring.Points.Contains(options.Classification.PrimaryPoint) ? options.Classification.PrimaryPoint : options.Scoring.Points[0];
        return new OverlayRequest
        {
            VideoPath = tracked.Trial.VideoFullPath!,
            Title = tracked.Trial.TrialId,
            Arena = tracked.Trial.Arena,
            Calibration = tracked.Calibration,
            Track = tracked.Track,
            Timeline = TrialTimeline.Of(scored, score, point, options.Scoring),
            Threads = threads,
        };
    }

    /// <summary>A checksum of all that is drawn; the track file itself stands for the track.</summary>
    private string FingerprintOf(ScoredTrial scored, DateTime trackWritten) => Fingerprint.Of(new JsonObject
    {
        [TrackKeys.ProgramVersion] = TrackInputs.ProgramVersion,
        ["has_ffmpeg"] = OverlayVideo.HasFfmpeg,
        ["track_written"] = trackWritten.Ticks,
        ["corners"] = JsonSerializer.SerializeToNode(scored.Calibration!.Corners, PipelineJson.Compact),
        ["arena_cm"] = new JsonArray(scored.Trial.Arena.Shape.ToString(), scored.Trial.Arena.WidthCm, scored.Trial.Arena.HeightCm),
        ["enclosure"] = RegionJson.Of(scored.Trial.Arena.Enclosure),
        ["zones"] = new JsonArray([.. scored.Trial.Arena.Zones.Select(zone => new JsonObject { [zone.Name] = RegionJson.Of(zone.Region) })]),
        ["window"] = JsonSerializer.SerializeToNode(scored.Score!.Coverage, PipelineJson.Compact),
        ["start_s"] = scored.Trial.StartS,
        ["bouts"] = JsonSerializer.SerializeToNode(scored.Score.Bouts, PipelineJson.Compact),
        ["scoring"] = JsonSerializer.SerializeToNode(_study.Options.Scoring, PipelineJson.Compact),
        ["point"] = _study.Options.Classification.PrimaryPoint.ToString(),
    });

    private string? ReadNote(StudyTrial trial)
    {
        try
        {
            return File.ReadAllText(_results.OverlayNote(trial.TrialId)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Report(StudyTrial trial, TrialStage stage, int frames, long? expected) =>
        _progress?.Report(new TrialProgress(trial.TrialId, stage, frames, expected));
}
