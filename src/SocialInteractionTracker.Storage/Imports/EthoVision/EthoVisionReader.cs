using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>Reads raw exports; the header's length varies, so the row that begins with <c>Trial time</c> is looked for.</summary>
internal static class EthoVisionReader
{
    private const string TrialTime = "Trial time";
    private const int MostHeaderRows = 500;

    /// <summary>The beginnings of the names of columns that are read; what else an export holds is nobody's business.</summary>
    private static readonly string[] Used = [TrialTime, "X ", "Y ", "In zone"];

    /// <summary>Whether the rows of a sheet or text are a raw export.</summary>
    public static bool Is(IEnumerable<string[]> rows) => rows.Take(MostHeaderRows).Any(IsTitleRow);

    /// <summary>Whether a text file is a raw export.</summary>
    public static bool IsText(string text) => text.Contains(TrialTime, StringComparison.OrdinalIgnoreCase)
        && Is(CsvLines.Parse(text, SeparatorOf(text)));

    /// <summary>Reads a raw export.</summary>
    public static EthoVisionExport Read(string path, string? subject)
    {
        if (IsWorkbook(path))
        {
            return Parse(path, EthoVisionWorkbook.Rows(path, subject), hasDecimalComma: true);
        }

        var text = CsvLines.Text(path);
        var separator = SeparatorOf(text);
        var rows = CsvLines.Parse(text, separator);
        RefuseShort(path, rows);
        return Parse(path, rows, hasDecimalComma: separator != ',');
    }

    /// <summary>Whether a file is an Excel workbook, which is a ZIP archive.</summary>
    public static bool IsWorkbook(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
    }

    /// <summary>The separator of the title row.</summary>
    private static char SeparatorOf(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (line.TrimStart('"', ' ').StartsWith(TrialTime, StringComparison.OrdinalIgnoreCase))
            {
                return CsvLines.SeparatorOf(line);
            }
        }

        return ';';
    }

    private static EthoVisionExport Parse(string path, List<string[]> rows, bool hasDecimalComma)
    {
        var title = rows.FindIndex(IsTitleRow);
        if (title < 0 || rows.Count < title + 2)
        {
            throw ImportFault.Of(path, $"no row that begins with '{TrialTime}'", "a raw data export of EthoVision XT", "Export 'Raw data' as XLSX or TXT.");
        }

        var (names, units) = (rows[title], rows[title + 1]);
        var first = title + 2;
        var samples = rows.Skip(first).Where(CsvLines.IsFilled).ToList();
        ImmutableArray<EthoVisionColumn> columns =
        [
            .. names.Select((name, c) => new EthoVisionColumn(
                name.Trim(), (units.ElementAtOrDefault(c) ?? "").Trim(),
                [.. samples.Select((row, k) => Value(row.ElementAtOrDefault(c) ?? "", hasDecimalComma, new CellPlace(path, first + k + 1, name)))])),
        ];
        return new EthoVisionExport
        {
            Header = [.. rows.Take(title).Where(row => row[0].Trim().Length > 0).Select(row => (row[0].Trim().TrimEnd(':'), row.ElementAtOrDefault(1) ?? ""))],
            Times = Times(path, columns[0]),
            Columns = columns,
        };
    }

    private static double Value(string cell, bool hasDecimalComma, CellPlace where) =>
        Array.Exists(Used, name => where.Column.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            ? NumberText.Read(cell, hasDecimalComma, where)
            : NumberText.OrMissing(cell, hasDecimalComma);

    /// <summary>In text each sample has all cells, as a missing value is a dash; a sheet leaves empty ones out.</summary>
    private static void RefuseShort(string path, List<string[]> rows)
    {
        var title = rows.FindIndex(IsTitleRow);
        var columns = rows[title].Count(name => name.Length > 0);
        if (rows.FindIndex(title + 1, row => CsvLines.IsFilled(row) && row.Length < columns) is var bad and >= 0)
        {
            throw ImportFault.Of(path, $"{rows[bad].Length} cells in row {bad + 1}", $"{columns} cells as in the title row", "Export the raw data again; the file may be cut short.");
        }
    }

    private static FrameTimes Times(string path, EthoVisionColumn time)
    {
        for (var k = 0; k < time.Values.Length; k++)
        {
            if (!double.IsFinite(time.Values[k]) || (k > 0 && time.Values[k] <= time.Values[k - 1]))
            {
                throw ImportFault.Of(path, $"the trial time {time.Values[k]} in sample {k + 1}", "times that rise from sample to sample", "Export the raw data again.");
            }
        }

        return new FrameTimes(time.Values);
    }

    private static bool IsTitleRow(string[] row) =>
        row.Length > 1 && string.Equals(row[0].Trim(), TrialTime, StringComparison.OrdinalIgnoreCase);
}
