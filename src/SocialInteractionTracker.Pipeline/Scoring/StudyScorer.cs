using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Scores a study from its track files; no video is opened.</summary>
public sealed class StudyScorer
{
    private readonly Study _study;
    private readonly ResultsFolder _results;
    private readonly ImmutableDictionary<string, string> _failures;

    /// <summary>Prepares a scorer.</summary>
    /// <param name="study">The study.</param>
    /// <param name="failures">Why trials could not be tracked, by id; empty if all could.</param>
    public StudyScorer(Study study, ImmutableDictionary<string, string> failures)
    {
        ArgumentNullException.ThrowIfNull(study);
        (_study, _failures) = (study, failures);
        _results = new ResultsFolder(study.Folder);
    }

    /// <summary>Scores all trials and classifies the subjects.</summary>
    /// <param name="workers">Subjects that are scored side by side.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The scores; the same whatever the number of workers.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<StudyResults> ScoreAsync(int workers, CancellationToken cancellationToken)
    {
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
        var read = new List<(StudyTrial Trial, TrackedTrial? Tracked, string? Failure)>();
        foreach (var trial in trials)
        {
            read.Add(await ReadAsync(trial, cancellationToken).ConfigureAwait(false));
        }

        var tracked = Registered([.. read.Where(r => r.Tracked is not null).Select(r => r.Tracked!)]);
        return tracked.Select(AssessOrFail).Concat(
            read.Where(r => r.Tracked is null).Select(r => Fail(r.Trial, r.Failure!)));
    }

    private async Task<(StudyTrial Trial, TrackedTrial? Tracked, string? Failure)> ReadAsync(StudyTrial trial, CancellationToken cancellationToken)
    {
        if (_failures.GetValueOrDefault(trial.TrialId) is { } failure)
        {
            return (trial, null, failure);
        }

        var path = _results.Track(trial.TrialId);
        if (await TrackFile.ReadAsync(path, cancellationToken).ConfigureAwait(false) is not { } record)
        {
            return (trial, null, File.Exists(path)
                ? "Its track file is damaged. Run `sit run` to make it again."
                : "It has not been tracked. Run `sit run`.");
        }

        if (!TrackInputs.AreOf(record.Metadata, _study.Options))
        {
            return (trial, null, "Its track was made with other tracking options or another model. Run `sit run` to make it again.");
        }

        try
        {
            return (trial, TrackedTrial.From(trial, record), null);
        }
        catch (UserErrorException exception)
        {
            return (trial, null, exception.Message);
        }
    }

    private static TrialResult Fail(StudyTrial trial, string failure) => new(new ScoredTrial(trial, Score: null) { Failure = failure }, Evidence: null);

    private TrialResult AssessOrFail(TrackedTrial tracked)
    {
        try
        {
            return TrialAssessor.Assess(tracked, _study.Options);
        }
        catch (UserErrorException exception)
        {
            return Fail(tracked.Trial, exception.Message);
        }
    }

    private ImmutableArray<TrackedTrial> Registered(ImmutableArray<TrackedTrial> tracked)
    {
        var noTarget = tracked.FirstOrDefault(t => t.Trial.Session == Session.NoTarget);
        var target = tracked.FirstOrDefault(t => t.Trial.Session == Session.Target);
        if (noTarget is null || target is null)
        {
            return tracked;
        }

        var pair = PairRegistration.Register(noTarget, target, (BackgroundOf(noTarget), BackgroundOf(target)));
        return [.. tracked.Where(t => t != noTarget && t != target), pair.NoTarget, pair.Target];
    }

    private LumaPicture? BackgroundOf(TrackedTrial tracked)
    {
        var path = _results.Background(tracked.Trial.TrialId);
        try
        {
            return LumaPicture.Load(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or InvalidDataException)
        {
            return null;
        }
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
                IsControl = subject.Group is { } group && _study.Options.ControlGroups.Contains(group),
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
            { } failed => Failed(failed.Scored),
        };

    private static SessionEvidence Failed(ScoredTrial trial) => new()
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
