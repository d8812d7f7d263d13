using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review;

/// <summary>Scores what is looked at; the same scoring that makes the tables, given by the program.</summary>
public interface IStudyScoring
{
    /// <summary>Scores and classifies a study from its tracks; nothing is written.</summary>
    /// <param name="study">The study as it is now.</param>
    /// <param name="known">Scores of an earlier state of the study; <see langword="null"/> if there are none.</param>
    /// <param name="changedSubjects">The subjects that these do not hold for any more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The scores; a trial without a usable track is a failed one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<StudyResults> ScoreStudyAsync(Study study, StudyResults? known, IReadOnlySet<string> changedSubjects, CancellationToken cancellationToken);

    /// <summary>Scores the trials of one subject and gives what they were scored from.</summary>
    /// <param name="study">The study as it is now, or as it would be.</param>
    /// <param name="subjectId">The subject.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="UserErrorException">A track file is of another version.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ReviewedSubject> ScoreSubjectAsync(Study study, string subjectId, CancellationToken cancellationToken);
}
