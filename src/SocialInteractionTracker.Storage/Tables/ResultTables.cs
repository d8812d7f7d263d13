using System.Collections.Immutable;

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
        ImmutableArray<TableSchema> schemas =
        [
            Written(folder, TrialsTable.For(results.Study.Options), results.Trials),
            Written(folder, ZonesTable.Table, ZonesTable.Rows(results.Trials)),
            Written(folder, BinsTable.Table, BinsTable.Rows(results.Trials)),
            Written(folder, BoutsTable.Table, BoutsTable.Rows(results.Trials)),
            Written(folder, SubjectsTable.For(results.Study), SubjectsTable.Rows(results)),
            Written(folder, RobustnessTable.Table, RobustnessTable.Rows(results.Classes)),
            Written(folder, ThresholdsTable.Table, results.Classes.Thresholds),
            Written(folder, QualityTable.Table, QualityTable.Rows(results.Trials)),
        ];
        DataPackageWriter.Write(folder, results.Study.Name, schemas);
    }

    private static TableSchema Written<T>(string folder, Table<T> table, IEnumerable<T> rows)
    {
        TableWriter.Write(folder, table, rows);
        return table.Schema;
    }
}
