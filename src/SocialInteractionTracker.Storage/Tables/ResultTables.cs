using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Writes all tables of a study and their description.</summary>
public static class ResultTables
{
    /// <summary>Writes every table and <c>datapackage.json</c>; each file appears whole.</summary>
    /// <param name="folder">The results folder; made if it is absent.</param>
    /// <param name="results">What the tables show.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string folder, StudyResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        TableWriter.Write(folder, TrialsTable.For(results.Study.Options), results.Trials);
        TableWriter.Write(folder, ZonesTable.Table, ZonesTable.Rows(results.Trials));
        TableWriter.Write(folder, BinsTable.Table, BinsTable.Rows(results.Trials));
        TableWriter.Write(folder, BoutsTable.Table, BoutsTable.Rows(results.Trials));
        TableWriter.Write(folder, SubjectsTable.For(results.Study), SubjectsTable.Rows(results));
        TableWriter.Write(folder, RobustnessTable.Table, RobustnessTable.Rows(results.Classes));
        TableWriter.Write(folder, ThresholdsTable.Table, results.Classes.Thresholds);
        TableWriter.Write(folder, QualityTable.Table, QualityTable.Rows(results.Trials));
        DataPackageWriter.Write(folder, results.Study.Name, Schemas(results.Study));
    }

    /// <summary>What the tables hold.</summary>
    /// <param name="study">The study.</param>
    /// <returns>One schema a table, in the order of the description.</returns>
    public static ImmutableArray<TableSchema> Schemas(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return
        [
            TrialsTable.For(study.Options).Schema,
            ZonesTable.Table.Schema,
            BinsTable.Table.Schema,
            BoutsTable.Table.Schema,
            SubjectsTable.For(study).Schema,
            RobustnessTable.Table.Schema,
            ThresholdsTable.Table.Schema,
            QualityTable.Table.Schema,
        ];
    }
}
