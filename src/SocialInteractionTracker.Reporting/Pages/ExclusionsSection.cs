using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>What does not count in the numbers, and why.</summary>
internal static class ExclusionsSection
{
    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The section with its heading; it says so if everything counts.</returns>
    public static Html Of(ReportData data)
    {
        var rows = data.Subjects.SelectMany(RowsOf).ToArray();
        return Html.Of($"""
            <section id="exclusions"><h2>What is not in the numbers</h2>
            {(rows.Length == 0
                ? Html.Of($"<p>Nothing is left out: every trial was scored, no stretch was excluded, no ratio is withheld.</p>")
                : DataTable.Of("What does not count, and why.", ["Subject", "Trial", "What", "Why"], rows, textColumns: 4))}</section>

            """);
    }

    private static IEnumerable<string[]> RowsOf(SubjectRecord subject)
    {
        if (subject.Trials.IsEmpty)
        {
            yield return [subject.Id, NumberText.None, "the subject", "It has no trial in trials.csv."];
        }

        if (subject.Row.Class?.WithheldReason is { } withheld)
        {
            yield return [subject.Id, NumberText.None, "its SI ratio or class", withheld];
        }

        foreach (var row in subject.Trials.SelectMany(trial => RowsOf(subject.Id, trial)))
        {
            yield return row;
        }
    }

    private static IEnumerable<string[]> RowsOf(string subjectId, ScoredTrial scored)
    {
        if (scored.Failure is { } failure)
        {
            yield return [subjectId, scored.Trial.TrialId, "the trial", failure];
        }

        foreach (var stretch in scored.Trial.Exclusions)
        {
            yield return [subjectId, scored.Trial.TrialId, FormattableString.Invariant($"{stretch.StartS:0.###} to {stretch.EndS:0.###} s"), "Excluded by hand in the study's files."];
        }
    }
}
