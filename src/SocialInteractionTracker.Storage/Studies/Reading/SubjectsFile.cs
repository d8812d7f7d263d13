using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary><c>subjects.csv</c> as read.</summary>
/// <param name="CarriedColumns">The columns besides the id, in the file's order.</param>
/// <param name="Subjects">The subjects, in the file's order.</param>
internal sealed record SubjectsFile(ImmutableArray<string> CarriedColumns, ImmutableArray<Subject> Subjects)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "subjects.csv";

    private const string Id = "subject_id";

    /// <summary>Reads the file.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The subjects; <see langword="null"/> if the file is absent (which is no fault) or no table.</returns>
    public static SubjectsFile? Read(string folder, FaultList faults)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || CsvSheet.Read(path, FileName, faults) is not { } sheet)
        {
            return null;
        }

        ImmutableArray<string> carried = [.. sheet.Columns.Where(c => c.Length > 0 && c != Id)];
        if (!sheet.Columns.Contains(Id))
        {
            var nearest = NearestName.Of(Id, sheet.Columns);
            faults.Add($"{FileName} row 1", $"no column '{Id}'", $"a column '{Id}'", nearest is null ? "Add it." : $"Rename the column '{nearest}'.");
            return null;
        }

        foreach (var column in carried.Where(SubjectsTable.OwnColumns.Contains))
        {
            faults.Add($"{FileName} row 1", $"the column '{column}'", "names that the results do not use", $"Rename it, for example 'own_{column}'.");
        }

        return new SubjectsFile(carried, Unique(sheet, carried, faults));
    }

    private static ImmutableArray<Subject> Unique(CsvSheet sheet, ImmutableArray<string> carried, FaultList faults)
    {
        var rows = new Dictionary<string, CsvRow>();
        var subjects = ImmutableArray.CreateBuilder<Subject>();
        foreach (var row in sheet.Rows)
        {
            if (row.Required(Id) is not { } id)
            {
                continue;
            }

            if (!rows.TryAdd(id, row))
            {
                faults.Add(row.Where(Id), $"the subject '{id}' again", $"each subject once (it is in row {rows[id].RowNumber})", "Rename or remove one.");
                continue;
            }

            subjects.Add(new Subject
            {
                Id = id,
                Group = Given(row, "group"),
                Cohort = Given(row, "cohort"),
                Sex = Given(row, "sex"),
                Carried = [.. carried.Select(row.Text)],
            });
        }

        return subjects.ToImmutable();
    }

    private static string? Given(CsvRow row, string column) => row.Text(column) is { Length: > 0 } text ? text : null;
}
