using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Review.Media;
using SocialInteractionTracker.Review.Trials;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review;

/// <summary>The study on the table: its scores, and the tracks of the subjects that were looked at last.</summary>
internal sealed class ReviewDesk : IDisposable
{
    /// <summary>Subjects whose tracks are kept; one of two trials of 60,000 frames takes about 60 MB.</summary>
    private const int MostSubjects = 4;

    private readonly Lock _lock = new();
    private readonly IStudyScoring _scoring;
    private readonly LinkedList<(string SubjectId, Task<ImmutableArray<ReviewedTrial>> Trials)> _recent = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TimeProvider _clock;
    private Task<StudyResults>? _results;
    private Study _study;
    private ShownTrials _trials;

    /// <summary>Puts a study on the table; it is scored when that is first asked for.</summary>
    /// <param name="study">The study.</param>
    /// <param name="scoring">Scores it.</param>
    /// <param name="clock">Tells the time of what reviewers say.</param>
    public ReviewDesk(Study study, IStudyScoring scoring, TimeProvider clock) =>
        (_study, _scoring, _clock, _trials) = (study, scoring, clock, ShownTrials.Of(study));

    /// <summary>The study as it is now.</summary>
    public Study Study => Volatile.Read(ref _study);

    /// <summary>What the page calls its trials.</summary>
    public ShownTrials Trials => Volatile.Read(ref _trials);

    /// <summary>The pictures of its videos.</summary>
    public FramePictures Pictures { get; } = new();

    /// <summary>The scores of the whole study.</summary>
    /// <returns>The scores; the same task until something changes.</returns>
    public Task<StudyResults> ResultsAsync()
    {
        lock (_lock)
        {
            return _results = IsUsable(_results) ? _results! : _scoring.ScoreStudyAsync(Study, _closing.Token);
        }
    }

    /// <summary>A trial with its track.</summary>
    /// <param name="trial">One of the study's trials.</param>
    /// <returns>The trial.</returns>
    public async Task<ReviewedTrial> TrialAsync(StudyTrial trial)
    {
        var trials = await SubjectAsync(trial.SubjectId).ConfigureAwait(false);
        return trials.First(t => t.Result.Trial.TrialId == trial.TrialId);
    }

    /// <summary>The trial of a key in an address.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The trial; <see langword="null"/> if there is none.</returns>
    public StudyTrial? Find(string key) => Trials.Find(key)?.Trial;

    /// <summary>Writes what a reviewer said, and takes account of it.</summary>
    /// <param name="trialId">The trial; <see langword="null"/> if it is about the whole study.</param>
    /// <param name="reviewer">Who.</param>
    /// <param name="verdict">What.</param>
    /// <param name="note">The reason; may be empty.</param>
    /// <exception cref="UserErrorException">The study's files do not fit together any more.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string? trialId, string reviewer, ReviewVerdict verdict, string note)
    {
        var entry = new ReviewEntry(trialId, reviewer, _clock.GetUtcNow(), verdict, note) { IsBlind = Trials.IsBlind };
        ReviewJournal.Append(Study.Folder, entry);
        Reload();
    }

    /// <summary>Reads the study's files again; scores are made anew if a trial was taken out of them or put back.</summary>
    private void Reload()
    {
        lock (_lock)
        {
            var now = StudyLoader.Load(_study.Folder);
            if (!now.Trials.Select(ScoredAs).SequenceEqual(_study.Trials.Select(ScoredAs)))
            {
                _recent.Clear();
                _results = null;
            }

            Volatile.Write(ref _study, now);
            Volatile.Write(ref _trials, ShownTrials.Of(now));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
        Pictures.Dispose();
    }

    private Task<ImmutableArray<ReviewedTrial>> SubjectAsync(string subjectId)
    {
        lock (_lock)
        {
            var known = _recent.FirstOrDefault(r => r.SubjectId == subjectId);
            _recent.Remove(known);
            var trials = IsUsable(known.Trials) ? known.Trials! : _scoring.ScoreSubjectAsync(Study, subjectId, _closing.Token);
            _recent.AddFirst((subjectId, trials));
            if (_recent.Count > MostSubjects)
            {
                _recent.RemoveLast();
            }

            return trials;
        }
    }

    private static (string Id, string? Excluded) ScoredAs(StudyTrial trial) => (trial.TrialId, trial.ExcludedReason);

    /// <summary>What failed is tried again, since the files may have been mended.</summary>
    private static bool IsUsable(Task? task) => task is { IsFaulted: false, IsCanceled: false };
}
