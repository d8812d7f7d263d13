using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>Reads the sheet of a track from a workbook, row by row, without building the document.</summary>
internal static class EthoVisionWorkbook
{
    /// <summary>Excel's own limit.</summary>
    private const int MostColumns = 16_384;

    /// <summary>What all parts of a workbook may unpack to, bytes: 14 million cells, a day of recording.</summary>
    private const long MostBytes = 512L << 20;

    /// <summary>The rows of the sheet that holds a track; cells that are absent are empty.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="subject">Part of the sheet's name where there are several tracks; else <see langword="null"/>.</param>
    public static List<string[]> Rows(string path, string? subject)
    {
        return Choose(path, Sheets(path), subject);
    }

    /// <summary>The names of the sheets that hold tracks, in the workbook's order.</summary>
    public static IReadOnlyList<string> Tracks(string path) => [.. Sheets(path).Select(sheet => sheet.Name)];

    private static List<(string Name, List<string[]> Rows)> Sheets(string path)
    {
        try
        {
            RefuseVast(path);
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            var book = document.WorkbookPart ?? throw ImportFault.Unknown(path);
            var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
            return [.. (book.Workbook?.Sheets?.Elements<Sheet>() ?? []).Where(sheet => sheet.Id?.Value is not null)
                .Select(sheet => (Name: sheet.Name?.Value ?? "", Rows: Rows(Part(path, book, sheet), shared)))
                .Where(sheet => IsTrack(sheet.Rows))];
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FileFormatException)
        {
            throw ImportFault.Of(path, $"a workbook that cannot be read ({e.Message})", "an XLSX file that Excel opens", "Export the raw data again.");
        }
    }

    /// <summary>A few kB can be packed that would fill any memory.</summary>
    private static void RefuseVast(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.Entries.Sum(entry => entry.Length) is var bytes and > MostBytes)
        {
            throw ImportFault.Of(path, $"a workbook that unpacks to {bytes} bytes", $"at most {MostBytes}", "Export fewer samples into one workbook, or export as TXT.");
        }
    }

    private static WorksheetPart Part(string path, WorkbookPart book, Sheet sheet) =>
        book.TryGetPartById(sheet.Id!.Value!, out var part) && part is WorksheetPart worksheet
            ? worksheet
            : throw ImportFault.Of(path, $"no content of the sheet '{sheet.Name?.Value}'", "an XLSX file that Excel opens", "Export the raw data again.");

    private static List<string[]> Choose(string path, List<(string Name, List<string[]> Rows)> sheets, string? subject)
    {
        var chosen = subject is null ? sheets : Named(sheets, subject);
        return chosen switch
        {
            [var only] => only.Rows,
            [] when sheets.Count == 0 => throw ImportFault.Of(path, "no sheet with a track", "a raw data export of EthoVision XT", "Export 'Raw data' as XLSX or TXT."),
            _ => throw ImportFault.Of(path, $"the sheets {string.Join(", ", sheets.Select(s => $"'{s.Name}'"))}",
                subject is null ? "one track, or one named in the column individual" : $"one whose name holds '{subject}'", "Name the sheet's subject in the column individual."),
        };
    }

    /// <summary>The sheets of that name; else those whose name holds it as whole words, so that Subject 1 is not Subject 10; else those whose header says it.</summary>
    private static List<(string Name, List<string[]> Rows)> Named(List<(string Name, List<string[]> Rows)> sheets, string subject)
    {
        var exact = sheets.Where(s => string.Equals(s.Name, subject, StringComparison.OrdinalIgnoreCase)).ToList();
        var words = new Regex($@"(?<!\w){Regex.Escape(subject)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var matching = exact.Count > 0 ? exact : [.. sheets.Where(s => words.IsMatch(s.Name))];
        return matching.Count > 0 ? matching : [.. sheets.Where(s => HeaderSays(s.Rows, subject))];
    }

    private static bool HeaderSays(List<string[]> rows, string subject) =>
        rows.Take(EthoVisionTitles.RowOf(rows)).Any(row => string.Equals(row.ElementAtOrDefault(1), subject, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a sheet is a raw export with positions; those of trial control have none.</summary>
    private static bool IsTrack(List<string[]> rows)
    {
        var titles = EthoVisionTitles.RowOf(rows);
        return titles >= 0 && titles + 1 < rows.Count
            && rows[titles].Select((title, c) => EthoVisionTitles.Position(title.Trim(), (rows[titles + 1].ElementAtOrDefault(c) ?? "").Trim())).Any(position => position is not null);
    }

    private static List<string[]> Rows(WorksheetPart sheet, string[] shared)
    {
        var rows = new List<string[]>();
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
            {
                rows.Add(Cells(row, shared));
            }
        }

        return rows;
    }

    private static string[] Cells(Row row, string[] shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(Text(cell, shared));
        }

        return cells.Count == 0 ? [""] : [.. cells];
    }

    private static string Text(Cell cell, string[] shared)
    {
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(cell.CellValue?.Text, out var index) && index >= 0 && index < shared.Length ? shared[index] : "";
        }

        return cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
    }

    /// <summary>The column of a reference such as <c>AB12</c>, from 0.</summary>
    /// <exception cref="InvalidDataException">It is beyond what a sheet can have.</exception>
    private static int ColumnOf(string reference)
    {
        var column = reference.TakeWhile(char.IsAsciiLetter)
            .Aggregate(0, (column, letter) => Math.Min(MostColumns + 1, (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1));
        return column <= MostColumns ? column - 1 : throw new InvalidDataException($"a cell at {reference}, beyond the last column");
    }
}
