using System.Collections.Immutable;
using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting;

/// <summary>What the sections and figures of a report are made of.</summary>
internal sealed record ReportData
{
    /// <summary>The study's results.</summary>
    public required StudyResults Results { get; init; }

    /// <summary>The groups of its subjects.</summary>
    public required StudyGroups Groups { get; init; }

    /// <summary>Its subjects, in the order of their table.</summary>
    public required ImmutableArray<SubjectRecord> Subjects { get; init; }

    /// <summary>The groups in numbers.</summary>
    public required GroupStatistics Statistics { get; init; }

    /// <summary>Gathers what a report needs.</summary>
    /// <param name="results">The study's results.</param>
    /// <returns>The data.</returns>
    public static ReportData Of(StudyResults results)
    {
        var groups = StudyGroups.Of(results.Study);
        var trials = results.Trials.OrderBy(t => t.Trial.TrialId, StringComparer.Ordinal).ToLookup(t => t.Trial.SubjectId, StringComparer.Ordinal);
        ImmutableArray<SubjectRecord> subjects =
        [
            .. SubjectsTable.For(results.Study).Sorted(SubjectsTable.Rows(results))
                .Select(row => new SubjectRecord(row, groups[row.Subject.Id], [.. trials[row.Subject.Id]])),
        ];
        return new ReportData
        {
            Results = results,
            Groups = groups,
            Subjects = subjects,
            Statistics = GroupStatistics.Of(results, groups, subjects),
        };
    }
}
