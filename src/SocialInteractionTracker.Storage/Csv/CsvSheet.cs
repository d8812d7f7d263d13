using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Csv;

/// <summary>A table that people wrote, as it came out of a spreadsheet or an editor.</summary>
/// <param name="File">The file's name in faults.</param>
/// <param name="Columns">The names in the header, in order.</param>
/// <param name="Rows">The rows that hold anything.</param>
internal sealed record CsvSheet(string File, ImmutableArray<string> Columns, ImmutableArray<CsvRow> Rows)
{
    /// <summary>What stands between the cells.</summary>
    public char Separator { get; init; } = ',';

    private static readonly ImmutableArray<char> Separators = [',', ';', '\t'];

    /// <summary>Reads a table separated by commas, semicolons or tabs, whichever its header has most of.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">Its name in faults.</param>
    /// <param name="faults">Takes what is wrong with it as a table.</param>
    /// <returns>The table; <see langword="null"/> if it cannot be read as one.</returns>
    public static CsvSheet? Read(string path, string name, FaultList faults) =>
        TextFile.Read(path, name, faults) is { } text ? Parse(text, name, faults) : null;

    /// <summary>Reads a table from text.</summary>
    public static CsvSheet? Parse(string text, string name, FaultList faults)
    {
        text = WithoutSeparatorLine(text);
        var separator = SeparatorOf(text);
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            IgnoreBlankLines = true,
        };
        using var parser = new CsvParser(new StringReader(text), format);
        if (!parser.Read())
        {
            faults.Add(name, "an empty file", "a header row with column names", "Write the header, or make the file anew with 'sit new'.");
            return null;
        }

        ImmutableArray<string> columns = [.. parser.Record!.Select(cell => cell.Trim())];
        var sheet = new CsvSheet(name, columns, []) { Separator = separator };
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        while (parser.Read())
        {
            if (parser.Record!.Any(cell => cell.Length > 0))
            {
                rows.Add(new CsvRow(sheet, parser.RawRow, [.. parser.Record!], separator != ',', faults));
            }
        }

        sheet.CheckShape(rows, faults);
        return sheet with { Rows = rows.ToImmutable() };
    }

    /// <summary>Adds a fault for each required column that is absent and each column that is not known.</summary>
    /// <returns>The table with misspelt columns called what they were probably meant to be, so that what stands below them is checked too.</returns>
    public CsvSheet CheckColumns(IReadOnlyCollection<string> required, IReadOnlyCollection<string> known, FaultList faults)
    {
        var columns = Columns;
        foreach (var column in Columns.Where(c => c.Length > 0 && !known.Contains(c)))
        {
            if (faults.AddUnknown($"{File} row 1", "column", column, known, [.. known.Except(columns)]) is { } meant)
            {
                columns = columns.Replace(column, meant);
            }
        }

        var read = WithColumns(columns);
        foreach (var column in required)
        {
            read.RequireColumn(column, faults);
        }

        return read;
    }

    /// <summary>Adds a fault if a column is absent; the same fault however often it is asked for.</summary>
    public void RequireColumn(string column, FaultList faults)
    {
        if (!Columns.Contains(column))
        {
            faults.Add($"{File} row 1", $"no column '{column}'", $"a column '{column}'", "Add it to the header and fill it in for every row.");
        }
    }

    /// <summary>The same table under other column names.</summary>
    public CsvSheet WithColumns(ImmutableArray<string> columns)
    {
        var header = new CsvSheet(File, columns, []) { Separator = Separator };
        return header with { Rows = [.. Rows.Select(row => row with { Sheet = header })] };
    }

    private void CheckShape(IEnumerable<CsvRow> rows, FaultList faults)
    {
        foreach (var column in Columns.Where(c => c.Length > 0).GroupBy(c => c).Where(g => g.Count() > 1))
        {
            faults.Add($"{File} row 1", $"the column '{column.Key}' {column.Count()} times", "each column once", "Remove or rename one.");
        }

        var tooLong = rows.Where(row => row.HasCellsOutsideColumns).ToList();
        if (tooLong is [var first, ..])
        {
            faults.Add(first.Where(), $"more cells than the header has names{CsvRow.Numbers(tooLong)}", $"{Columns.Length} cells", "Put text that holds the separator in quotes, or name the column.");
        }
    }

    /// <summary>Drops the first line by which Excel is told the separator, such as <c>sep=;</c>; Excel shows no row for it either.</summary>
    private static string WithoutSeparatorLine(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and < 8 and var end ? text[(end + 1)..] : text;

    private static char SeparatorOf(string text)
    {
        var header = new StringReader(text).ReadLine() ?? "";
        return Separators.MaxBy(separator => header.Count(c => c == separator));
    }
}
