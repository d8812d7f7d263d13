using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>Reads raw exports; the header's length and language vary, see <see cref="EthoVisionTitles"/>.</summary>
internal static class EthoVisionReader
{
    private const string Advice = "Export 'Raw data' as XLSX or TXT.";
    private const string Expected = "a raw data export of EthoVision XT";

    /// <summary>Whether the rows of a sheet or text are a raw export.</summary>
    public static bool Is(IReadOnlyList<string[]> rows) => EthoVisionTitles.RowOf(rows) >= 0;

    /// <summary>Whether a text file is a raw export.</summary>
    public static bool IsText(string text) => Rows(text) is not null;

    /// <summary>Reads a raw export.</summary>
    public static EthoVisionExport Read(string path, string? subject)
    {
        if (IsWorkbook(path))
        {
            return Parse(path, EthoVisionWorkbook.Rows(path, subject), hasDecimalComma: true);
        }

        if (Rows(CsvLines.Text(path)) is not var (rows, separator))
        {
            throw ImportFault.Of(path, "no row of titles with a row of units below it", Expected, Advice);
        }

        RefuseShort(path, rows);
        return Parse(path, rows, hasDecimalComma: separator != ',');
    }

    /// <summary>Whether a file is an Excel workbook, which is a ZIP archive.</summary>
    public static bool IsWorkbook(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
    }

    /// <summary>The rows of a text and what separates their cells; <see langword="null"/> if the text is no raw export.</summary>
    private static (List<string[]> Rows, char Separator)? Rows(string text)
    {
        foreach (var separator in CsvLines.Separators)
        {
            var rows = CsvLines.Parse(CsvLines.Beginning(text, EthoVisionTitles.MostHeaderRows + 2), separator);
            if (Is(rows))
            {
                return (CsvLines.Parse(text, separator), separator);
            }
        }

        return null;
    }

    private static EthoVisionExport Parse(string path, List<string[]> rows, bool hasDecimalComma)
    {
        var title = EthoVisionTitles.RowOf(rows);
        if (title < 0 || rows.Count < title + 2)
        {
            throw ImportFault.Of(path, "no row of titles with a row of units below it", Expected, Advice);
        }

        var (names, units) = (rows[title], rows[title + 1]);
        var first = title + 2;
        var samples = rows.Skip(first).Where(CsvLines.IsFilled).ToList();
        ImmutableArray<EthoVisionColumn> columns = [.. names.Select((name, c) => Column(c, name.Trim(), (units.ElementAtOrDefault(c) ?? "").Trim()))];
        return new EthoVisionExport
        {
            Header = [.. rows.Take(title).Where(row => row[0].Trim().Length > 0).Select(row => (row[0].Trim().TrimEnd(':'), row.ElementAtOrDefault(1) ?? ""))],
            Times = Times(path, columns[0]),
            Columns = columns,
        };

        EthoVisionColumn Column(int c, string name, string unit)
        {
            var isUsed = c == 0 || EthoVisionTitles.Position(name, unit) is not null || EthoVisionTitles.Zone(name) is not null;
            return new EthoVisionColumn(name, unit, [.. samples.Select((row, k) => isUsed
                ? NumberText.Read(row.ElementAtOrDefault(c) ?? "", hasDecimalComma, new CellPlace(path, first + k + 1, name))
                : NumberText.OrMissing(row.ElementAtOrDefault(c) ?? "", hasDecimalComma))]);
        }
    }

    /// <summary>In text each sample has all cells, as a missing value is a dash; a sheet leaves empty ones out.</summary>
    private static void RefuseShort(string path, List<string[]> rows)
    {
        var title = EthoVisionTitles.RowOf(rows);
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
}
