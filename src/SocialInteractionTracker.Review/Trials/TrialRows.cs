using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Review.Verdicts;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>Makes the rows of the list of trials.</summary>
internal static class TrialRows
{
    /// <summary>What is said in blind mode where the reason names the trial.</summary>
    private const string BlindFailure = "It could not be scored.";

    /// <summary>The rows of a study.</summary>
    /// <param name="results">The study's scores.</param>
    /// <param name="shown">What the page calls the trials.</param>
    /// <param name="reviews">What reviewers said.</param>
    /// <returns>One row a trial, in the order in which they should be looked at; in blind mode in an order by chance.</returns>
    public static ImmutableArray<TrialRow> Of(StudyResults results, ShownTrials shown, ImmutableArray<ReviewEntry> reviews)
    {
        var classes = results.Classes.Subjects.ToDictionary(s => s.SubjectId, StringComparer.Ordinal);
        var groups = results.Study.Subjects.ToDictionary(s => s.Id, s => s.Group, StringComparer.Ordinal);
        var said = reviews.ToLookup(entry => entry.TrialId, VerdictRow.Of, StringComparer.Ordinal);
        var rows =
            from scored in results.Trials
            where shown.IsKnown(scored.Trial.TrialId) // It may have been taken out of the study while this was scored.
            let name = shown.Named(scored.Trial.TrialId)
            let subject = scored.Trial.Test == TestKind.SocialInteraction && !shown.IsBlind ? classes.GetValueOrDefault(scored.Trial.SubjectId) : null
            let priority = ReviewPriority.Of(scored, subject)
            orderby shown.IsBlind ? name.Place : priority.Level, subject?.ClassProbability ?? 1, scored.Trial.TrialId
            let row = Row(scored, name.Trial, priority) with { Verdicts = [.. said[scored.Trial.TrialId]] }
            select shown.IsBlind ? Blinded(row) : Named(row, scored, groups.GetValueOrDefault(scored.Trial.SubjectId), subject);
        return [.. rows];
    }

    private static TrialRow Row(ScoredTrial scored, ShownTrial shown, ReviewPriority priority) => new()
    {
        Key = shown.Key,
        Title = shown.Title,
        Test = scored.Trial.Test.Name(),
        HasPicture = scored.Trial.VideoFullPath is not null,
        TrackedFraction = scored.Score?.Coverage.TrackedFraction,
        Failure = scored.Failure,
        Flags = [.. scored.Flags.Select(FlagRow.Of)],
        Verdicts = [],
        Reasons = priority.Reasons,
    };

    private static TrialRow Blinded(TrialRow row) => row.Failure is null ? row : row with
    {
        Failure = BlindFailure,
        Reasons = [BlindFailure],
    };

    private static TrialRow Named(TrialRow row, ScoredTrial scored, string? group, SubjectClass? subject) => row with
    {
        Subject = scored.Trial.SubjectId,
        Group = group,
        Session = scored.Trial.Session.Name(),
        Arena = scored.Trial.Arena.Id,
        Video = scored.Trial.VideoPath,
        SiRatio = subject?.Measures.SiRatio,
        Class = subject?.PrimaryClass?.Name(),
        ClassProbability = subject?.ClassProbability,
    };
}
