using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Scores a study from its track files; no video is decoded. A trial that cannot be scored is a failed one, and the others go on.</summary>
public sealed class StudyScorer
{
    private readonly Study _study;
    private readonly TrackReader _tracks;
    private readonly ITrialOutput _output;
    private readonly ImmutableDictionary<string, string> _failures;
    private readonly TrackStore? _store;

    /// <summary>Prepares a scorer.</summary>
    /// <param name="study">The study.</param>
    /// <param name="failures">Why trials could not be tracked, by id; empty if all could.</param>
    /// <param name="output">Takes what was read and cut of each trial.</param>
    public StudyScorer(Study study, ImmutableDictionary<string, string> failures, ITrialOutput output)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(output);
        (_study, _failures, _output) = (study, failures, output);
        _tracks = new TrackReader(new ResultsFolder(study.Folder), study);
    }

    /// <summary>Prepares a scorer for the review page: what was read is kept, and tracks are taken that were made before a person changed the arena there.</summary>
    /// <param name="study">The study.</param>
    /// <param name="output">Takes what was read and cut of each trial.</param>
    /// <param name="store">Keeps what was read.</param>
    public StudyScorer(Study study, ITrialOutput output, TrackStore store)
        : this(study, ImmutableDictionary<string, string>.Empty, output)
    {
        _store = store;
        _tracks = new TrackReader(new ResultsFolder(study.Folder), study) { Store = store, TakesEarlier = true };
    }

    /// <summary>Scores all trials and classifies the subjects.</summary>
    /// <param name="workers">Subjects that are scored side by side.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The scores; the same whatever the number of workers.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<StudyResults> ScoreAsync(int workers, CancellationToken cancellationToken) =>
        ScoreAsync(known: null, _study.Trials.Select(trial => trial.SubjectId).ToHashSet(StringComparer.Ordinal), workers, cancellationToken);

    /// <summary>Scores some subjects of a study anew and classifies all.</summary>
    /// <param name="known">The scores of all others; <see langword="null"/> if everybody is scored.</param>
    /// <param name="subjectIds">Whom to score.</param>
    /// <param name="workers">Subjects that are scored side by side.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The scores; the same as if everybody had been scored.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<StudyResults> ScoreAsync(StudyResults? known, IReadOnlySet<string> subjectIds, int workers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subjectIds);
        var results = new ConcurrentBag<TrialResult>();
        var groups = _study.Trials.Where(trial => subjectIds.Contains(trial.SubjectId)).GroupBy(trial => trial.SubjectId, StringComparer.Ordinal).ToArray();
        await Parallel.ForEachAsync(
            groups, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken },
            async (group, token) =>
            {
                foreach (var result in await ScoreSubjectAsync([.. group], token).ConfigureAwait(false))
                {
                    results.Add(result);
                }
            }).ConfigureAwait(false);
        var trials = results.Select(result => result.Scored).Concat(known?.Trials.Where(trial => !subjectIds.Contains(trial.Trial.SubjectId)) ?? []);
        var pairs = Pairs([.. results]).Concat(known?.Pairs.Where(pair => !subjectIds.Contains(pair.SubjectId)) ?? []);
        ImmutableArray<SubjectPair> all = [.. pairs.OrderBy(pair => pair.SubjectId, StringComparer.Ordinal)];
        return new StudyResults
        {
            Study = _study,
            Trials = [.. trials.OrderBy(trial => trial.Trial.TrialId, StringComparer.Ordinal)],
            Pairs = all,
            Classes = Classifier.Classify(all, _study.Options.Classification),
        };
    }

    /// <summary>Scores all trials of one subject, the two of a pair laid on each other.</summary>
    /// <param name="trials">The subject's trials.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A result for each of them, in any order; a trial that cannot be scored is a failed one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<TrialResult>> ScoreSubjectAsync(IReadOnlyList<StudyTrial> trials, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trials);
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
    private async Task<string?> FailureAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return TrialFailure.Reason(exception, _study.Folder);
        }
    }

    private static IEnumerable<TrialResult> Failed(string? failure, StudyTrial trial) =>
        failure is null ? [] : [new TrialResult(new ScoredTrial(trial, Score: null) { Failure = failure }, Evidence: null)];

    private async Task<TrialResult> AssessAsync(TrackedTrial tracked, CancellationToken cancellationToken)
    {
        _output.TakeTracked(tracked);
        if (tracked.Trial.ExcludedReason is { } reason)
        {
            return new TrialResult(new ScoredTrial(tracked.Trial, Score: null) { Failure = reason, Calibration = tracked.Calibration }, Evidence: null);
        }

        var scored = TrialAssessor.Cut(tracked, _study.Options.Scoring);
        var result = TrialAssessor.Assess(tracked, scored, _study.Options);
        await _output.TakeScoredAsync(tracked, scored, cancellationToken).ConfigureAwait(false);
        return tracked.IsEarlier ? result with { Scored = result.Scored with { Flags = result.Scored.Flags.Insert(0, TrackedOtherwise(scored)) } } : result;
    }

    private static QualityFlag TrackedOtherwise(ScoredTrack scored) => new(
        QualityCodes.TrackedOtherwise, FlagSeverity.Warn, scored.Frames.Window.StartS, scored.Frames.Window.EndS,
        "The arena, its place or the subject was changed since this trial was tracked. These numbers are of the earlier track; `sit run` tracks it again and makes the final ones.");

    private List<TrackedTrial> Registered(List<TrackedTrial> tracked)
    {
        var noTarget = tracked.Find(t => t.Trial.Session == Session.NoTarget);
        var target = tracked.Find(t => t.Trial.Session == Session.Target);
        if (noTarget is null || target is null)
        {
            return tracked;
        }

        var pair = PairRegistration.Register(noTarget, target, (_tracks.Background(noTarget.Trial), _tracks.Background(target.Trial)), _store is null ? null : _store.Compare);
        return [.. tracked.Where(t => t != noTarget && t != target), pair.NoTarget, pair.Target];
    }

    /// <summary>The pairs of social-interaction trials among scored trials.</summary>
    /// <param name="trials">The trials.</param>
    /// <returns>A pair for each subject that has one of these trials, in ordinal order of subjects.</returns>
    public IEnumerable<SubjectPair> Pairs(IReadOnlyCollection<TrialResult> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
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
