using System.Collections.Concurrent;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Review;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Cli.Reviewing;

/// <summary>Scores for the review page with the classes that make the tables; nothing is written.</summary>
public sealed class PipelineScoring : IStudyScoring
{
    /// <summary>Tracks that are kept for scoring again: those of a few subjects.</summary>
    private const int MostTracks = 8;

    private readonly TrackStore _store = new(MostTracks);

    /// <inheritdoc/>
    public Task<StudyResults> ScoreStudyAsync(
        Study study, StudyResults? known, IReadOnlySet<string> changedSubjects, CancellationToken cancellationToken) => Task.Run(
        () => new StudyScorer(study, new Nothing(), new TrackStore(mostTracks: 0)).ScoreAsync(known, changedSubjects, Environment.ProcessorCount, cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ReviewedSubject> ScoreSubjectAsync(Study study, string subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Task.Run(() => ScoreAsync(study, [.. study.Trials.Where(trial => trial.SubjectId == subjectId)], cancellationToken), cancellationToken);
    }

    private async Task<ReviewedSubject> ScoreAsync(Study study, StudyTrial[] trials, CancellationToken cancellationToken)
    {
        var seen = new Seen();
        var scorer = new StudyScorer(study, seen, _store);
        var results = await scorer.ScoreSubjectAsync(trials, cancellationToken).ConfigureAwait(false);
        return new ReviewedSubject(
            [.. results.Select(result => seen.With(result.Scored)).OrderBy(trial => trial.Result.Trial.TrialId, StringComparer.Ordinal)],
            scorer.Pairs(results).FirstOrDefault());
    }

    private sealed class Nothing : ITrialOutput
    {
        public void TakeTracked(TrackedTrial tracked)
        {
        }

        public Task TakeScoredAsync(TrackedTrial tracked, ScoredTrack scored, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Keeps what the scores of a few trials are made of.</summary>
    private sealed class Seen : ITrialOutput
    {
        private readonly ConcurrentDictionary<string, TrackedTrial> _tracked = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, ScoredTrack> _scored = new(StringComparer.Ordinal);

        public void TakeTracked(TrackedTrial tracked) => _tracked[tracked.Trial.TrialId] = tracked;

        public Task TakeScoredAsync(TrackedTrial tracked, ScoredTrack scored, CancellationToken cancellationToken)
        {
            _scored[tracked.Trial.TrialId] = scored;
            return Task.CompletedTask;
        }

        public ReviewedTrial With(ScoredTrial result)
        {
            var tracked = _tracked.GetValueOrDefault(result.Trial.TrialId);
            return new ReviewedTrial(result with { Calibration = result.Calibration ?? tracked?.Calibration })
            {
                Track = tracked?.Track,
                Scored = _scored.GetValueOrDefault(result.Trial.TrialId),
                PictureWidth = tracked?.Observation.VideoWidth ?? 0,
                PictureHeight = tracked?.Observation.VideoHeight ?? 0,
            };
        }
    }
}
