using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Csv;

/// <summary>A row of a table that people wrote.</summary>
/// <param name="Sheet">Its table (the header; its rows are not filled in).</param>
/// <param name="RowNumber">Its number as a spreadsheet shows it; the header is row 1.</param>
/// <param name="Cells">Its cells, trimmed.</param>
/// <param name="HasDecimalComma">Whether a comma can only be a decimal sign, as the separator is another.</param>
/// <param name="Faults">Takes what is wrong with its cells.</param>
internal sealed record CsvRow(CsvSheet Sheet, int RowNumber, ImmutableArray<string> Cells, bool HasDecimalComma, FaultList Faults)
{
    /// <summary>Whether there is text in a cell that no named column stands over.</summary>
    public bool HasCellsOutsideColumns =>
        Cells.Where((cell, i) => cell.Length > 0 && (i >= Sheet.Columns.Length || Sheet.Columns[i].Length == 0)).Any();

    /// <summary>The numbers of the rows that share a fault, as a remark on it; empty for a single one.</summary>
    public static string Numbers(IEnumerable<CsvRow> same) => same.Select(row => row.RowNumber).ToArray() switch
    {
        [.. [_, ..] all, var last] => string.Create(CultureInfo.InvariantCulture, $" (rows {string.Join(", ", all)} and {last})"),
        _ => "",
    };

    /// <summary>Where the row stands, for faults.</summary>
    public string Where() => string.Create(CultureInfo.InvariantCulture, $"{Sheet.File} row {RowNumber}");

    /// <summary>Where a cell stands, for faults.</summary>
    public string Where(string column) => $"{Where()}, column {column}";

    /// <summary>The text of a cell; empty if the column or the cell is absent.</summary>
    public string Text(string column)
    {
        var index = Sheet.Columns.IndexOf(column);
        return index >= 0 && index < Cells.Length ? Cells[index] : "";
    }

    /// <summary>The text of a cell that must not be empty; <see langword="null"/> after a fault. Nothing is said where the whole column is absent.</summary>
    public string? Required(string column)
    {
        var text = Text(column);
        if (text.Length > 0 || !Sheet.Columns.Contains(column))
        {
            return text.Length > 0 ? text : null;
        }

        Faults.Add(Where(column), "an empty cell", "a value", "Fill it in.");
        return null;
    }

    /// <summary>A number; <see langword="null"/> if the cell is empty, or after a fault.</summary>
    public double? Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var plain = HasDecimalComma && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        if (double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Faults.Add(Where(column), $"'{text}'", "a number with a full stop as decimal sign", "Write the number alone, without its unit.");
        return null;
    }

    /// <summary>A number in a range; <see langword="null"/> if the cell is empty, or after a fault.</summary>
    public double? Number(string column, Func<double, bool> isAllowed, string expected)
    {
        var number = Number(column);
        if (number is null || isAllowed(number.Value))
        {
            return number;
        }

        Faults.Add(Where(column), $"'{Text(column)}'", expected, "Correct the number.");
        return null;
    }
}
