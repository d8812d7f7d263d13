using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
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
        foreach (var trial in trials)
        {
            Report(trial.Trial.TrialId, TrialStage.Waiting, 0, null);
        }

        return TrialSchedule.RunAsync(
            [.. trials.OrderByDescending(trial => new FileInfo(trial.Trial.VideoFullPath!).Length).Select(trial => trial.Trial.TrialId)],
            options.Workers,
            (id, workers, token) => MakeAsync(byId[id], options with { Workers = workers }, token),
            (id, exception) => TrialFailure.Tell(id, exception, _study.Folder, _progress),
            cancellationToken);
    }

    /// <summary>Removes the overlays that show other scores than these; files that others put beside them stay.</summary>
    /// <param name="scores">The study's scores.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A removed or failed outcome for each such overlay, in ordinal order of ids; empty if all that are there are right.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ImmutableArray<TrialOutcome>> RemoveStaleAsync(StudyResults scores, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var drawable = Chosen(OverlayChoice.All, scores).ToDictionary(trial => trial.Trial.TrialId, StringComparer.Ordinal);
        var outcomes = ImmutableArray.CreateBuilder<TrialOutcome>();
        foreach (var trialId in _results.NotedOverlays())
        {
            if (!drawable.TryGetValue(trialId, out var scored) || !await IsRightAsync(scored, cancellationToken).ConfigureAwait(false))
            {
                outcomes.Add(Remove(trialId));
            }
        }

        return outcomes.ToImmutable();
    }

    private async Task<bool> IsRightAsync(ScoredTrial scored, CancellationToken cancellationToken)
    {
        try
        {
            var request = await RequestAsync(scored, threads: 1, cancellationToken).ConfigureAwait(false);
            return OverlayFingerprint.Of(request) == ReadNote(scored.Trial.TrialId);
        }
        catch (Exception exception) when (exception is UserErrorException or IOException)
        {
            return false; // The track went away since it was scored.
        }
    }

    private TrialOutcome Remove(string trialId)
    {
        try
        {
            _results.RemoveOverlay(trialId);
            return new TrialOutcome(trialId, TrialStage.Removed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new TrialOutcome(trialId, TrialStage.Failed,
                $"Its overlay video shows other scores than the tables and could not be removed ({exception.Message}). Close what plays it and run again.");
        }
    }

    private async Task<TrialStage> MakeAsync(ScoredTrial scored, RunOptions options, CancellationToken cancellationToken)
    {
        var trialId = scored.Trial.TrialId;
        var (path, other) = _results.Overlay(trialId, OverlayVideo.HasFfmpeg);
        var request = await RequestAsync(scored, options.Workers, cancellationToken).ConfigureAwait(false);
        var fingerprint = OverlayFingerprint.Of(request);
        if (!options.Force && File.Exists(path) && ReadNote(trialId) == fingerprint)
        {
            Report(trialId, TrialStage.UpToDate, 0, null);
            return TrialStage.UpToDate;
        }

        var frames = 0;
        AtomicFile.WritePath(path, partial => frames = OverlayVideo.Write(
            request, partial, new FrameProgress(done => Report(trialId, TrialStage.Drawing, done, request.Track.Times.Count)), cancellationToken));
        AtomicFile.WriteText(_results.OverlayNote(trialId), fingerprint + "\n");
        File.Delete(other);
        Report(trialId, TrialStage.Drawn, frames, frames);
        return TrialStage.Drawn;
    }

    private async Task<OverlayRequest> RequestAsync(ScoredTrial scored, int threads, CancellationToken cancellationToken)
    {
        var tracked = await _tracks.ReadAsync(scored.Trial, cancellationToken).ConfigureAwait(false);
        return RequestOf(tracked with { Calibration = scored.Calibration! }, scored.Score!, threads);
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

    private string? ReadNote(string trialId)
    {
        try
        {
            return File.ReadAllText(_results.OverlayNote(trialId)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Report(string trialId, TrialStage stage, int frames, long? expected) =>
        _progress?.Report(new TrialProgress(trialId, stage, frames, expected));
}
