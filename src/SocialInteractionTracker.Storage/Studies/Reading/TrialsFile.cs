using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary><c>trials.csv</c> as read, before the settings of the other files are added.</summary>
/// <param name="Rows">The rows, in the file's order.</param>
internal sealed record TrialsFile(ImmutableArray<TrialRow> Rows)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "trials.csv";

    /// <summary>Columns every file has.</summary>
    public static ImmutableArray<string> Required { get; } = [TrialRow.TrialId, TrialRow.SubjectId, TrialRow.TestColumn];

    /// <summary>All columns that are known.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        .. Required, TrialRow.SessionColumn, TrialRow.Video, TrialRow.Arena, TrialRow.StartS, TrialRow.DurationS, TrialRow.EndS,
        TrialRow.Tracks, TrialRow.Individual, TrialRow.FramesPerS, TrialRow.RecordedOn,
    ];

    private static TrialsFile Nothing { get; } = new([]);

    /// <summary>Reads the file.</summary>
    /// <param name="texts">The study's files.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The trials, those with a fault too, so that the other files are checked with them.</returns>
    public static TrialsFile Read(StudyTexts texts, FaultList faults)
    {
        if (!texts.Has(FileName))
        {
            faults.Add(FileName, "no such file", "a table of the trials", $"Make one with 'sit new {texts.Folder}'.");
            return Nothing;
        }

        if (texts.Read(FileName, faults) is not { } text || CsvSheet.Parse(text, FileName, faults) is not { } sheet)
        {
            return Nothing;
        }

        sheet = CheckHeader(sheet, faults);
        RefuseDuplicates(sheet, faults);
        return new TrialsFile([.. sheet.Rows.Select(row => TrialRow.Read(texts.Folder, row, faults))]);
    }

    private static CsvSheet CheckHeader(CsvSheet sheet, FaultList faults)
    {
        var read = sheet.CheckColumns(Required, Known, faults);
        if (!read.Columns.Contains(TrialRow.Tracks))
        {
            read.RequireColumn(TrialRow.Video, faults);
        }

        if (read.Rows.IsEmpty)
        {
            faults.Add(FileName, "no trials", "a row for each trial", "Fill in the trials.");
        }

        return read;
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
