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
    private readonly LinkedList<(string SubjectId, Task<ReviewedSubject> Subject)> _recent = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly CheckPace _pace = new();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private StudyResults? _known;
    private Task<StudyResults>? _results;
    private StudyState _state;
    private ShownTrials _trials;

    /// <summary>Puts a study on the table; it is scored when that is first asked for.</summary>
    /// <param name="study">The study.</param>
    /// <param name="scoring">Scores it.</param>
    /// <param name="clock">Tells the time of what reviewers say.</param>
    public ReviewDesk(Study study, IStudyScoring scoring, TimeProvider clock)
    {
        (_scoring, Clock, _trials) = (scoring, clock, ShownTrials.Of(study));
        _state = StudyState.Of(study);
        _changed.UnionWith(study.Trials.Select(trial => trial.SubjectId));
    }

    /// <summary>Tells the time of what reviewers say.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The study as it is now.</summary>
    public Study Study => Volatile.Read(ref _state).Study;

    /// <summary>What the page calls its trials.</summary>
    public ShownTrials Trials => Volatile.Read(ref _trials);

    /// <summary>Held by whoever changes the study's files for a reviewer.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Scores it.</summary>
    public IStudyScoring Scoring => _scoring;

    /// <summary>The pictures of its videos.</summary>
    public FramePictures Pictures { get; } = new();

    /// <summary>The scores of the whole study that were made last; <see langword="null"/> before the first ones are there.</summary>
    public StudyResults? Known => Volatile.Read(ref _known);

    /// <summary>The scores of the whole study.</summary>
    /// <returns>The scores; the same task until something changes.</returns>
    public Task<StudyResults> ResultsAsync()
    {
        lock (_lock)
        {
            return _results = IsUsable(_results) ? _results! : ScoreChangedAsync(Study, _known, [.. _changed]);
        }
    }

    /// <summary>A trial with its track.</summary>
    /// <param name="trial">One of the study's trials.</param>
    /// <returns>The trial.</returns>
    public async Task<ReviewedTrial> TrialAsync(StudyTrial trial)
    {
        var subject = await SubjectAsync(trial.SubjectId).ConfigureAwait(false);
        return subject.Trials.First(t => t.Result.Trial.TrialId == trial.TrialId);
    }

    /// <summary>A subject with the tracks of its trials.</summary>
    /// <param name="subjectId">The subject.</param>
    /// <returns>The subject; the same task until something changes.</returns>
    public Task<ReviewedSubject> SubjectAsync(string subjectId)
    {
        lock (_lock)
        {
            var known = _recent.FirstOrDefault(r => r.SubjectId == subjectId);
            _recent.Remove(known);
            var subject = IsUsable(known.Subject) ? known.Subject! : _scoring.ScoreSubjectAsync(Study, subjectId, _closing.Token);
            _recent.AddFirst((subjectId, subject));
            if (_recent.Count > MostSubjects)
            {
                _recent.RemoveLast();
            }

            return subject;
        }
    }

    /// <summary>Scores a subject as the study would be.</summary>
    /// <param name="draft">The study as it would be.</param>
    /// <param name="subjectId">The subject.</param>
    /// <returns>The subject.</returns>
    public Task<ReviewedSubject> TryAsync(Study draft, string subjectId) => _scoring.ScoreSubjectAsync(draft, subjectId, _closing.Token);

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
        var entry = new ReviewEntry(trialId, reviewer, Clock.GetUtcNow(), verdict, note) { IsBlind = Trials.IsBlind };
        ReviewJournal.Append(Study.Folder, entry);
        Refresh();
    }

    /// <summary>As <see cref="Refresh"/>, but in studies of very many files not at every request.</summary>
    /// <exception cref="UserErrorException">The files do not fit together any more; the study stays as it was until they do.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public void RefreshIfDue()
    {
        if (_pace.IsDue)
        {
            Refresh();
        }
    }

    /// <summary>Reads the study's files again if any of them has changed, by whoever's hand; only what they change is scored anew.</summary>
    /// <exception cref="UserErrorException">They do not fit together any more; the study stays as it was until they do.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public void Refresh()
    {
        lock (_lock)
        {
            _pace.Begin();
            var isCurrent = _state.IsCurrent();
            _pace.End();
            if (isCurrent)
            {
                return;
            }

            var now = StudyState.Read(Study.Folder);
            var changed = now.SubjectsChangedSince(_state);
            if (changed.Count > 0)
            {
                Forget(changed);
            }

            Volatile.Write(ref _state, now);
            Volatile.Write(ref _trials, ShownTrials.Of(now.Study));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
        Pictures.Dispose();
        Turn.Dispose();
    }

    private void Forget(IReadOnlySet<string> subjects)
    {
        foreach (var stale in _recent.Where(recent => subjects.Contains(recent.SubjectId)).ToList())
        {
            _recent.Remove(stale);
        }

        _changed.UnionWith(subjects);
        _results = null;
    }

    /// <summary>What is not known when this is asked for stays asked for until scores that hold it are there.</summary>
    private async Task<StudyResults> ScoreChangedAsync(Study study, StudyResults? known, HashSet<string> subjects)
    {
        var results = await _scoring.ScoreStudyAsync(study, known, subjects, _closing.Token).ConfigureAwait(false);
        lock (_lock)
        {
            if (ReferenceEquals(study, Study))
            {
                Volatile.Write(ref _known, results);
                _changed.Clear();
            }
        }

        return results;
    }

    /// <summary>What failed is tried again, since the files may have been mended.</summary>
    private static bool IsUsable(Task? task) => task is { IsFaulted: false, IsCanceled: false };
}
