using System.Collections.Immutable;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>The measures that groups are compared by; each is a column of <c>subjects.csv</c> or <c>trials.csv</c>.</summary>
internal static class Measures
{
    private static readonly (string Column, string Heading)[] OfPairs =
    [
        ("si_ratio", "SI ratio"),
        ("index", "Index (Tt - Te) / (Tt + Te)"),
        ("difference_s", "Tt - Te (s)"),
        ("te_s", "Te: interaction zone, no target (s)"),
        ("tt_s", "Tt: interaction zone, target (s)"),
        ("corner_ratio", "Corner ratio"),
        ("standardised_residual", "Standardised residual (SD)"),
    ];

    private static readonly (TestKind Test, Session Session, string Column, string Heading)[] OfTrials =
    [
        (TestKind.SocialInteraction, Session.NoTarget, "distance_cm", "Distance, no target (cm)"),
        (TestKind.SocialInteraction, Session.Target, "distance_cm", "Distance, target (cm)"),
        (TestKind.SocialInteraction, Session.Target, "investigation_s", "Investigation, target (s)"),
        (TestKind.OpenField, Session.None, "distance_cm", "Open field: distance (cm)"),
        (TestKind.OpenField, Session.None, "centre_s", "Open field: time in the centre (s)"),
        (TestKind.OpenField, Session.None, "centre_entries", "Open field: entries into the centre"),
        (TestKind.OpenField, Session.None, "thigmotaxis", "Open field: thigmotaxis (share)"),
        (TestKind.OpenField, Session.None, "immobile_s", "Open field: immobile (s)"),
    ];

    /// <summary>The measures of a study that any subject has.</summary>
    /// <param name="study">The study.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <returns>The measures, those of pairs first.</returns>
    public static ImmutableArray<Measure> Of(Study study, ImmutableArray<SubjectRecord> subjects)
    {
        var (subjectsTable, trialsTable) = (SubjectsTable.For(study), TrialsTable.For(study.Options));
        var measures = OfPairs.Select(m => OfPair(subjectsTable, m.Column, m.Heading))
            .Concat(OfTrials.Select(m => OfTrial(trialsTable.Columns.Single(c => c.Schema.Name == m.Column), m.Test, m.Session, m.Heading)));
        return [.. measures.Where(m => subjects.Any(s => m.Value(s) is not null))];
    }

    private static Measure OfPair(Table<SubjectRow> table, string name, string heading)
    {
        var column = table.Columns.Single(c => c.Schema.Name == name);
        return new Measure(name, heading, subject => Number(column.Value(subject.Row)));
    }

    /// <summary>A column of trials; the mean where a subject has several trials of the kind.</summary>
    private static Measure OfTrial(Column<ScoredTrial> column, TestKind test, Session session, string heading) => new(
        $"{(test == TestKind.OpenField ? test.Name() : session.Name())}_{column.Schema.Name}",
        heading,
        subject => subject.Trials.Where(t => t.Trial.Test == test && t.Trial.Session == session)
            .Select(t => Number(column.Value(t))).OfType<double>().ToArray() is { Length: > 0 } values ? values.Average() : null);

    private static double? Number(object? cell) => cell switch
    {
        double value when double.IsFinite(value) => value,
        int value => value,
        _ => null,
    };
}
