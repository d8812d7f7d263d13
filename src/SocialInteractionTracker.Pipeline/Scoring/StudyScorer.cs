using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Scores a study from its track files; no video is decoded. A trial that cannot be scored is a failed one, and the others go on.</summary>
public sealed class StudyScorer
{
    private readonly Study _study;
    private readonly ResultsFolder _results;
    private readonly TrackReader _tracks;
    private readonly ImmutableDictionary<string, string> _failures;

    /// <summary>Prepares a scorer.</summary>
    /// <param name="study">The study.</param>
    /// <param name="failures">Why trials could not be tracked, by id; empty if all could.</param>
    public StudyScorer(Study study, ImmutableDictionary<string, string> failures)
    {
        ArgumentNullException.ThrowIfNull(study);
        (_study, _failures) = (study, failures);
        _results = new ResultsFolder(study.Folder);
        _tracks = new TrackReader(_results, study);
    }

    /// <summary>Scores all trials and classifies the subjects.</summary>
    /// <param name="workers">Subjects that are scored side by side.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The scores; the same whatever the number of workers.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<StudyResults> ScoreAsync(int workers, CancellationToken cancellationToken)
    {
        ForgetExports();
        var results = new ConcurrentBag<TrialResult>();
        var groups = _study.Trials.GroupBy(trial => trial.SubjectId, StringComparer.Ordinal).ToArray();
        await Parallel.ForEachAsync(
            groups, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken },
            async (group, token) =>
            {
                foreach (var result in await ScoreSubjectAsync([.. group], token).ConfigureAwait(false))
                {
                    results.Add(result);
                }
            }).ConfigureAwait(false);
        ImmutableArray<TrialResult> trials = [.. results.OrderBy(result => result.Scored.Trial.TrialId, StringComparer.Ordinal)];
        ImmutableArray<SubjectPair> pairs = [.. Pairs(trials)];
        return new StudyResults
        {
            Study = _study,
            Trials = [.. trials.Select(result => result.Scored)],
            Pairs = pairs,
            Classes = Classifier.Classify(pairs, _study.Options.Classification),
        };
    }

    private async Task<IEnumerable<TrialResult>> ScoreSubjectAsync(StudyTrial[] trials, CancellationToken cancellationToken)
    {
        var (tracked, results) = (new List<TrackedTrial>(), new List<TrialResult>());
        foreach (var trial in trials)
        {
            var failure = _failures.GetValueOrDefault(trial.TrialId)
                ?? await FailureAsync(async () => tracked.Add(await _tracks.ReadAsync(trial, cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
            results.AddRange(Failed(failure, trial));
        }

        var unregistered = await FailureAsync(() => Task.FromResult(tracked = Registered(tracked))).ConfigureAwait(false);
        foreach (var trial in tracked)
        {
            var failure = unregistered
                ?? await FailureAsync(async () => results.Add(await AssessAsync(trial, cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
            results.AddRange(Failed(failure, trial.Trial));
        }

        return results;
    }

    /// <summary>The boundary at which an error in scoring becomes a failed trial.</summary>
    /// <returns>Why the work failed; <see langword="null"/> if it was done.</returns>
    private static async Task<string?> FailureAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return TrialFailure.Reason(exception);
        }
    }

    private static IEnumerable<TrialResult> Failed(string? failure, StudyTrial trial) =>
        failure is null ? [] : [new TrialResult(new ScoredTrial(trial, Score: null) { Failure = failure }, Evidence: null)];

    private async Task<TrialResult> AssessAsync(TrackedTrial tracked, CancellationToken cancellationToken)
    {
        DrawArena(tracked);
        var scored = TrialAssessor.Cut(tracked, _study.Options.Scoring);
        var result = TrialAssessor.Assess(tracked, scored, _study.Options);
        await ExportAsync(tracked, scored, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Zones and, in a pair, the calibration may be others than those that the trial was tracked with.</summary>
    private void DrawArena(TrackedTrial tracked)
    {
        if (_tracks.Background(tracked.Trial) is { } background)
        {
            ArenaCheckFile.Write(
                _results, tracked.Trial, background, new TrialCalibration(tracked.Calibration, tracked.Observation.CalibrationConfidence));
        }
    }

    private async Task ExportAsync(TrackedTrial tracked, ScoredTrack scored, CancellationToken cancellationToken)
    {
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

    /// <summary>What an earlier run wrote of frames would not belong to the tables that are written now.</summary>
    private void ForgetExports()
    {
        foreach (var folder in new[] { _results.FramesFolder, _results.ExportsFolder }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private List<TrackedTrial> Registered(List<TrackedTrial> tracked)
    {
        var noTarget = tracked.Find(t => t.Trial.Session == Session.NoTarget);
        var target = tracked.Find(t => t.Trial.Session == Session.Target);
        if (noTarget is null || target is null)
        {
            return tracked;
        }

        var pair = PairRegistration.Register(noTarget, target, (_tracks.Background(noTarget.Trial), _tracks.Background(target.Trial)));
        return [.. tracked.Where(t => t != noTarget && t != target), pair.NoTarget, pair.Target];
    }

    private IEnumerable<SubjectPair> Pairs(ImmutableArray<TrialResult> trials)
    {
        var bySubject = trials.Where(t => t.Scored.Trial.Test == TestKind.SocialInteraction)
            .ToLookup(t => t.Scored.Trial.SubjectId, StringComparer.Ordinal);
        foreach (var subject in _study.Subjects.Where(s => bySubject.Contains(s.Id)))
        {
            yield return new SubjectPair
            {
                SubjectId = subject.Id,
                IsControl = _study.IsControl(subject),
                Cohort = subject.Cohort,
                NoTarget = EvidenceOf(bySubject[subject.Id], Session.NoTarget),
                Target = EvidenceOf(bySubject[subject.Id], Session.Target),
            };
        }
    }

    private static SessionEvidence? EvidenceOf(IEnumerable<TrialResult> trials, Session session) =>
        trials.FirstOrDefault(t => t.Scored.Trial.Session == session) switch
        {
            null => null,
            { Evidence: { } evidence } => evidence,
            { } failed => Unscored(failed.Scored),
        };

    private static SessionEvidence Unscored(ScoredTrial trial) => new()
    {
        TrialId = trial.Trial.TrialId,
        Failure = trial.Failure,
        WindowAskedS = trial.Trial.DurationS,
        WindowGotS = 0,
        Preset = trial.Trial.Preset,
        ArenaId = trial.Trial.Arena.Id,
        ArenaWidthCm = trial.Trial.Arena.WidthCm,
        ArenaHeightCm = trial.Trial.Arena.HeightCm,
        ArenaLargestDistanceCm = trial.Trial.Arena.LargestDistanceCm,
        TrackedFraction = 0,
        Presences = [],
    };
}
