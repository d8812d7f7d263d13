using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review;

/// <summary>Scores what is looked at; the same scoring that makes the tables, given by the program.</summary>
public interface IStudyScoring
{
    /// <summary>Scores and classifies a whole study from its tracks; nothing is written.</summary>
    /// <param name="study">The study as it is now.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The scores; a trial without a usable track is a failed one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<StudyResults> ScoreStudyAsync(Study study, CancellationToken cancellationToken);

    /// <summary>Scores the trials of one subject and gives what they were scored from.</summary>
    /// <param name="study">The study as it is now.</param>
    /// <param name="subjectId">The subject.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The subject's trials, failed ones too, in ordinal order of ids.</returns>
    /// <exception cref="UserErrorException">A track file is of another version.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ImmutableArray<ReviewedTrial>> ScoreSubjectAsync(Study study, string subjectId, CancellationToken cancellationToken);
}
