using System.Collections.Immutable;
using System.Diagnostics;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Pipeline.Overlays;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Takes a study from its videos to its tables.</summary>
public static class StudyRunner
{
    /// <summary>Takes the steps asked for; what is up to date is not done again.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">Which steps, and how.</param>
    /// <param name="progress">Hears how each trial goes; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the run; what was finished stays.</param>
    /// <returns>What became of each trial, and the scores.</returns>
    /// <remarks>Imported tracks are read in the scoring step too, since nothing is tracked for them.</remarks>
    /// <exception cref="UserErrorException">The model or the results folder cannot be used, or a named trial does not exist.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<RunReport> RunAsync(
        Study study, RunOptions options, IProgress<TrialProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        var clock = Stopwatch.StartNew();
        var results = new ResultsFolder(study.Folder);
        var asked = Asked(study, options);
        using var held = await StudyLock.TakeAsync(results, options.Hold, options.Wait, cancellationToken).ConfigureAwait(false);
        AtomicFile.RemoveStrays(results.Path);
        var trials = options.Steps.HasFlag(RunSteps.Track) ? asked : [.. asked.Where(trial => trial.Tracks is not null)];
        var importer = new TrialImporter(study, progress);
        var outcomes = await MakeTracksAsync((study, importer), trials, options, progress, cancellationToken).ConfigureAwait(false);
        var scores = options.Steps.HasFlag(RunSteps.Score)
            ? await ScoreAsync(study, outcomes, options.Workers, cancellationToken).ConfigureAwait(false)
            : null;
        var overlays = scores is null ? [] : await WriteAsync(scores, options, progress, cancellationToken).ConfigureAwait(false);
        var report = new RunReport(outcomes, scores, clock.Elapsed.TotalSeconds)
        {
            Overlays = overlays,
            Imports = importer.Reports,
            LooseTracks = results.LooseTracks(study.Trials.Select(trial => trial.TrialId)),
        };
        if (!options.IsBesideOthers)
        {
            RunManifest.Write(study, report, options, results);
        }

        return report;
    }

    private static ImmutableArray<StudyTrial> Asked(Study study, RunOptions options)
    {
        var unknown = options.TrialIds.Where(id => study.Trials.All(trial => trial.TrialId != id)).ToArray();
        if (unknown.Length > 0)
        {
            throw new UserErrorException([.. unknown.Select(id => new Fault(
                "--trial", $"'{id}'", "a trial_id of trials.csv", "Look the id up with `sit check`."))]);
        }

        return options.TrialIds.Count == 0 ? study.Trials : [.. study.Trials.Where(trial => options.TrialIds.Contains(trial.TrialId))];
    }

    private static async Task<ImmutableArray<TrialOutcome>> MakeTracksAsync(
        (Study Study, TrialImporter Importer) of, ImmutableArray<StudyTrial> trials, RunOptions options, IProgress<TrialProgress>? progress, CancellationToken cancellationToken)
    {
        var (study, importer) = of;
        if (trials.IsEmpty)
        {
            return [];
        }

        var detectors = trials.Any(trial => trial.Tracks is null)
            ? DetectorFactory.Load(study, options.ModelsFolder)
            : DetectorFactory.None;
        var tracker = new TrialTracker(study, detectors, progress);
        var byId = trials.ToDictionary(trial => trial.TrialId, StringComparer.Ordinal);
        return await TrialSchedule.RunAsync(
            [.. trials.OrderByDescending(SourceBytes).ThenBy(trial => trial.TrialId, StringComparer.Ordinal).Select(trial => trial.TrialId)],
            options.Workers,
            (id, workers, token) => byId[id].Tracks is null
                ? tracker.TrackAsync(byId[id], options with { Workers = workers, SideBySide = Math.Min(options.Workers, trials.Length) }, token)
                : importer.ImportAsync(byId[id], options, token),
            (id, exception) => TrialFailure.Tell(id, exception, study.Folder, progress),
            cancellationToken).ConfigureAwait(false);
    }

    private static Task<StudyResults> ScoreAsync(
        Study study, ImmutableArray<TrialOutcome> outcomes, int workers, CancellationToken cancellationToken)
    {
        var failures = outcomes.Where(o => o.Failure is not null).ToImmutableDictionary(o => o.TrialId, o => o.Failure!, StringComparer.Ordinal);
        return new StudyScorer(study, failures, new TrialExports(study)).ScoreAsync(workers, cancellationToken);
    }

    /// <summary>Writes the tables and what is made of them; overlays of earlier scores go first, so that none ever stands beside other tables.</summary>
    /// <returns>What became of the overlays.</returns>
    private static async Task<ImmutableArray<TrialOutcome>> WriteAsync(
        StudyResults scores, RunOptions options, IProgress<TrialProgress>? progress, CancellationToken cancellationToken)
    {
        var maker = new OverlayMaker(scores.Study, progress);
        var stale = await maker.RemoveStaleAsync(scores, cancellationToken).ConfigureAwait(false);
        options.BeforeTables?.Invoke();
        ResultTables.Write(new ResultsFolder(scores.Study.Folder).Path, scores);
        await (options.AfterScoring?.Invoke(scores, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        var choice = options.Steps.HasFlag(RunSteps.Overlay) ? OverlayChoice.All
            : options.Steps.HasFlag(RunSteps.Track) ? scores.Study.Options.Output.Overlays : OverlayChoice.None;
        var chosen = OverlayMaker.Chosen(choice, scores).Where(t => options.TrialIds.Count == 0 || options.TrialIds.Contains(t.Trial.TrialId));
        var made = await maker.MakeAsync([.. chosen], options, cancellationToken).ConfigureAwait(false);
        return [.. made.Concat(stale).DistinctBy(outcome => outcome.TrialId).OrderBy(outcome => outcome.TrialId, StringComparer.Ordinal)];
    }

    private static long SourceBytes(StudyTrial trial)
    {
        var file = new FileInfo(trial.Tracks?.FullPath ?? trial.VideoFullPath!);
        return file.Exists ? file.Length : 0;
    }
}
