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

    /// <summary>The column that says which subjects are controls.</summary>
    public const string Group = "group";

    private const string Id = "subject_id";
    private const string Cohort = "cohort";
    private const string Sex = "sex";

    /// <summary>Stands for a file that is there and could not be read, so that nothing can be held against it.</summary>
    public static SubjectsFile Unreadable { get; } = new([], []);

    /// <summary>Reads the file.</summary>
    /// <param name="texts">The study's files.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The subjects; <see langword="null"/> if the file is absent, which is no fault; <see cref="Unreadable"/> if it is no table of subjects.</returns>
    public static SubjectsFile? Read(StudyTexts texts, FaultList faults)
    {
        if (!texts.Has(FileName))
        {
            return null;
        }

        if (texts.Read(FileName, faults) is not { } text || CsvSheet.Parse(text, FileName, faults) is not { } written || CheckHeader(written, faults) is not { } sheet)
        {
            return Unreadable;
        }

        ImmutableArray<string> carried = [.. sheet.Columns.Where(c => c.Length > 0 && c != Id)];
        foreach (var column in carried.Where(SubjectsTable.OwnColumns.Contains))
        {
            faults.Add($"{FileName} row 1", $"the column '{column}'", "names that the results do not use", $"Rename it, for example 'own_{column}'.");
        }

        return new SubjectsFile(carried, Unique(sheet, carried, faults));
    }

    /// <remarks>Any other column is the user's own, but one that is nearly called as a column with a meaning would be without it.</remarks>
    private static CsvSheet? CheckHeader(CsvSheet sheet, FaultList faults)
    {
        var columns = sheet.Columns;
        foreach (var name in new[] { Id, Group, Cohort, Sex }.Where(name => !columns.Contains(name)))
        {
            var nearest = NearestName.Of(name, columns);
            if (nearest is not null && (name == Id || NearestName.IsSlip(nearest, name)))
            {
                faults.Add($"{FileName} row 1", $"the column '{nearest}'", $"a column '{name}'", $"Rename it to '{name}'.");
                columns = columns.Replace(nearest, name);
            }
        }

        if (columns.Contains(Id))
        {
            return sheet.WithColumns(columns);
        }

        sheet.RequireColumn(Id, faults);
        return null;
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
                Group = Given(row, Group),
                Cohort = Given(row, Cohort),
                Sex = Given(row, Sex),
                Carried = [.. carried.Select(row.Text)],
            });
        }

        return subjects.ToImmutable();
    }

    private static string? Given(CsvRow row, string column) => row.Text(column) is { Length: > 0 } text ? text : null;
}
