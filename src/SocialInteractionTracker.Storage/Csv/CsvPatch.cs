using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Csv;

/// <summary>Changes single cells of a table that people wrote; separator, quotes, order, line ends and all other cells stay as they are.</summary>
/// <remarks>Every change is checked: the new text is read again and must say just what the old one said, but for the change.</remarks>
internal static class CsvPatch
{
    private const char Quote = '"';

    /// <summary>Sets a cell; a column that is absent is added at the end of every row.</summary>
    /// <param name="text">The table.</param>
    /// <param name="key">The column and the value that name the row.</param>
    /// <param name="column">The column of the cell.</param>
    /// <param name="value">What is to stand there.</param>
    /// <returns>The new text; <see langword="null"/> if there is no such row, or it cannot be had without touching other cells.</returns>
    public static string? Set(string text, (string Column, string Value) key, string column, string value)
    {
        if (Sheet(text) is not { } sheet || !sheet.Columns.Contains(key.Column)
            || sheet.Rows.FirstOrDefault(r => r.Text(key.Column) == key.Value) is not { } row)
        {
            return null;
        }

        if (row.Text(column) == value)
        {
            return text;
        }

        var separator = sheet.Separator;
        var lines = Lines(text, separator);
        var header = lines.FirstOrDefault(line => line.Length == sheet.Columns.Length && Said(text, line).SequenceEqual(sheet.Columns));
        var line = lines.FirstOrDefault(line => Said(text, line).SequenceEqual(row.Cells));
        if (header.IsDefault || line.IsDefault)
        {
            return null;
        }

        var index = sheet.Columns.IndexOf(column);
        var changed = index < 0
            ? WithColumn(text, [.. lines.Where(l => l[0].Start >= header[0].Start)], separator, (line[0].Start, column, value))
            : WithCell(text, line, (index, separator), value);
        return Says(changed, sheet, row.RowNumber, (column, value)) ? changed : null;
    }

    /// <summary>Whether a column's numbers are written with a decimal comma.</summary>
    /// <param name="text">The table.</param>
    /// <param name="columns">The columns of numbers.</param>
    public static bool HasDecimalComma(string text, params ReadOnlySpan<string> columns)
    {
        var sheet = Sheet(text);
        foreach (var column in columns)
        {
            if (sheet?.Rows.Any(row => row.HasDecimalComma && row.Text(column).Contains(',', StringComparison.Ordinal)) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static CsvSheet? Sheet(string text)
    {
        var faults = new FaultList();
        var sheet = CsvSheet.Parse(text, "", faults);
        return faults.Count == 0 ? sheet : null;
    }

    private static string WithCell(string text, ImmutableArray<(int Start, int End)> line, (int Index, char Separator) place, string value)
    {
        var written = Written(value, place.Separator);
        if (place.Index < line.Length)
        {
            var (start, end) = line[place.Index];
            return text.Remove(start, end - start).Insert(start, written);
        }

        return text.Insert(line[^1].End, new string(place.Separator, place.Index - line.Length + 1) + written);
    }

    private static string WithColumn(
        string text, ImmutableArray<ImmutableArray<(int Start, int End)>> lines, char separator, (int RowStart, string Column, string Value) cell)
    {
        var columns = lines[0].Length;
        foreach (var line in lines.Reverse().Where(line => line.Length > 1 || line[0].End > line[0].Start))
        {
            var said = line == lines[0] ? cell.Column : line[0].Start == cell.RowStart ? cell.Value : "";
            text = text.Insert(line[^1].End, new string(separator, Math.Max(1, columns - line.Length + 1)) + Written(said, separator));
        }

        return text;
    }

    private static bool Says(string changed, CsvSheet before, int rowNumber, (string Column, string Value) cell)
    {
        if (Sheet(changed) is not { } now || now.Rows.Length != before.Rows.Length || !before.Columns.SequenceEqual(now.Columns.Where(c => c != cell.Column || before.Columns.Contains(c))))
        {
            return false;
        }

        return before.Rows.Zip(now.Rows).All(rows => now.Columns.All(column =>
            rows.Second.Text(column) == (column == cell.Column && rows.First.RowNumber == rowNumber ? cell.Value : rows.First.Text(column))));
    }

    private static ImmutableArray<string> Said(string text, ImmutableArray<(int Start, int End)> line) =>
        [.. line.Select(cell => text[cell.Start..cell.End].Trim()).Select(said => said is [Quote, .. var inner, Quote] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : said)];

    private static string Written(string value, char separator) =>
        value.Contains(separator, StringComparison.Ordinal) || value.AsSpan().ContainsAny(Quote, '\n', '\r')
            ? string.Create(CultureInfo.InvariantCulture, $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            : value;

    /// <summary>Where the cells of each line stand; the line ends are no part of them.</summary>
    private static ImmutableArray<ImmutableArray<(int Start, int End)>> Lines(string text, char separator)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<(int, int)>>();
        var cells = ImmutableArray.CreateBuilder<(int, int)>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == Quote;
            if (isQuoted || (text[i] != separator && text[i] != '\n'))
            {
                continue;
            }

            var isEnd = text[i] == '\n';
            cells.Add((start, isEnd && i > start && text[i - 1] == '\r' ? i - 1 : i));
            start = i + 1;
            if (isEnd)
            {
                lines.Add(cells.DrainToImmutable());
            }
        }

        if (start < text.Length || cells.Count > 0)
        {
            cells.Add((start, text.Length));
            lines.Add(cells.DrainToImmutable());
        }

        return lines.DrainToImmutable();
    }
}
