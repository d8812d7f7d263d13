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

    /// <summary>The rows of the subjects' table, sorted.</summary>
    public required ImmutableArray<SubjectRow> Subjects { get; init; }

    /// <summary>Gathers what a report needs.</summary>
    /// <param name="results">The study's results.</param>
    /// <returns>The data.</returns>
    public static ReportData Of(StudyResults results) => new()
    {
        Results = results,
        Groups = StudyGroups.Of(results.Study),
        Subjects = [.. SubjectsTable.For(results.Study).Sorted(SubjectsTable.Rows(results))],
    };
}
