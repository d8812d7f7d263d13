using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary><c>trials.csv</c> as read, before the settings of the other files are added.</summary>
/// <param name="Rows">The rows that say which trial they are and of what, in the file's order.</param>
/// <param name="UnreadSubjects">Subjects of which a row could not be read.</param>
internal sealed record TrialsFile(ImmutableArray<TrialRow> Rows, ImmutableHashSet<string> UnreadSubjects)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "trials.csv";

    /// <summary>Columns every file has.</summary>
    public static ImmutableArray<string> Required { get; } = [TrialRow.TrialId, TrialRow.SubjectId, TrialRow.TestColumn];

    /// <summary>All columns that are known.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        .. Required, TrialRow.SessionColumn, TrialRow.Video, TrialRow.Arena, TrialRow.StartS, TrialRow.DurationS, TrialRow.EndS,
        TrialRow.Tracks, TrialRow.Individual, TrialRow.FramesPerS,
    ];

    private static TrialsFile Nothing { get; } = new([], []);

    /// <summary>Reads the file.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The trials, those with a fault too where it leaves them readable, so that the other files are checked with them.</returns>
    public static TrialsFile Read(string folder, FaultList faults)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            faults.Add(FileName, "no such file", "a table of the trials", $"Make one with 'sit new {folder}'.");
            return Nothing;
        }

        if (CsvSheet.Read(path, FileName, faults) is not { } sheet)
        {
            return Nothing;
        }

        CheckHeader(sheet, faults);
        RefuseDuplicates(sheet, faults);
        var rows = sheet.Rows.Select(row => (row, Trial: TrialRow.Read(folder, row, faults))).ToList();
        return new TrialsFile(
            [.. rows.Select(r => r.Trial).OfType<TrialRow>()],
            [.. rows.Where(r => r.Trial is null).Select(r => r.row.Text(TrialRow.SubjectId))]);
    }

    private static void CheckHeader(CsvSheet sheet, FaultList faults)
    {
        sheet.CheckColumns(Required, Known, faults);
        if (!sheet.Columns.Contains(TrialRow.Video) && !sheet.Columns.Contains(TrialRow.Tracks))
        {
            faults.Add($"{FileName} row 1", $"no column '{TrialRow.Video}'", $"a column '{TrialRow.Video}'", "Add it to the header and fill it in for every row.");
        }

        if (sheet.Rows.IsEmpty)
        {
            faults.Add(FileName, "no trials", "a row for each trial", "Fill in the trials.");
        }
    }

    /// <remarks>Ids name files, and some systems do not tell upper from lower case.</remarks>
    private static void RefuseDuplicates(CsvSheet sheet, FaultList faults)
    {
        var named = sheet.Rows.Where(row => row.Text(TrialRow.TrialId).Length > 0);
        foreach (var same in named.GroupBy(row => row.Text(TrialRow.TrialId), StringComparer.OrdinalIgnoreCase))
        {
            foreach (var row in same.Skip(1))
            {
                faults.Add(row.Where(TrialRow.TrialId), $"the trial '{row.Text(TrialRow.TrialId)}' again",
                    $"each trial once (it is in row {same.First().RowNumber})", "Rename or remove one.");
            }
        }
    }
}
