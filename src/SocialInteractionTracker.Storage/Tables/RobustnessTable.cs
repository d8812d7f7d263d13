using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Tables.RobustnessRow>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>robustness.csv</c>: the class of each subject under every choice of point, zone edge and rule.</summary>
public static class RobustnessTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "robustness";

    /// <summary>The table.</summary>
    public static Table<RobustnessRow> Table { get; } = new()
    {
        Name = Name,
        Description = "One row a subject, point, zone edge and rule: would the class have been another?",
        PrimaryKey = ["subject_id", "point", "edge_offset_cm", "rule"],
        ForeignKeys = [new("subject_id", SubjectsTable.Name, "subject_id")],
        Columns =
        [
            Make.Key("subject_id", "The subject.", r => r.Subject.SubjectId),
            Make.Word("point", "The point of the zone times.", [.. BodyPoints.All.Select(p => p.Name())], r => r.Cell.Point.Name()),
            Make.Centimetres("edge_offset_cm", "How far the zones' edges are moved outwards.", r => r.Cell.EdgeOffsetCm),
            Make.Word("rule", "The rule.", [.. ClassRules.All.Select(rule => rule.Name())], r => r.Cell.Rule.Name()),
            Make.Word("class", "The class; empty if withheld.", [.. Enum.GetValues<SusceptibilityClass>().Select(c => c.Name())], r => r.Cell.Class?.Name()),
        ],
    };

    /// <summary>The rows of a study.</summary>
    /// <param name="classes">The classes.</param>
    /// <returns>The rows; none for subjects whose class is withheld.</returns>
    public static IEnumerable<RobustnessRow> Rows(StudyClasses classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return classes.Subjects.SelectMany(subject => subject.Cells.Select(cell => new RobustnessRow(subject, cell)));
    }
}
