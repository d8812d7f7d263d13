using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>Makes the rows of the list of trials.</summary>
internal static class TrialRows
{
    /// <summary>The rows of a study.</summary>
    /// <param name="results">The study's scores.</param>
    /// <returns>One row a trial, in the order in which they should be looked at.</returns>
    public static ImmutableArray<TrialRow> Of(StudyResults results)
    {
        var classes = results.Classes.Subjects.ToDictionary(s => s.SubjectId, StringComparer.Ordinal);
        var groups = results.Study.Subjects.ToDictionary(s => s.Id, s => s.Group, StringComparer.Ordinal);
        var rows =
            from trial in results.Trials
            let subject = trial.Trial.Test == TestKind.SocialInteraction ? classes.GetValueOrDefault(trial.Trial.SubjectId) : null
            let priority = ReviewPriority.Of(trial, subject)
            orderby priority.Level, subject?.ClassProbability ?? 1, trial.Trial.TrialId
            select Row(trial, subject, groups.GetValueOrDefault(trial.Trial.SubjectId)) with { Reasons = priority.Reasons };
        return [.. rows];
    }

    private static TrialRow Row(ScoredTrial scored, SubjectClass? subject, string? group)
    {
        var trial = scored.Trial;
        return new TrialRow
        {
            Key = trial.TrialId,
            Title = trial.TrialId,
            Subject = trial.SubjectId,
            Group = group,
            Test = trial.Test.Name(),
            Session = trial.Session.Name(),
            Arena = trial.Arena.Id,
            Video = trial.VideoPath,
            HasPicture = HasPicture(trial),
            TrackedFraction = scored.Score?.Coverage.TrackedFraction,
            Failure = scored.Failure,
            Flags = [.. scored.Flags.Select(FlagRow.Of)],
            SiRatio = subject?.Measures.SiRatio,
            Class = subject?.PrimaryClass?.Name(),
            ClassProbability = subject?.ClassProbability,
            Reasons = [],
        };
    }

    private static bool HasPicture(StudyTrial trial) => trial.VideoFullPath is not null;
}
