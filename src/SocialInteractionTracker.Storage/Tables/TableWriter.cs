using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Writes tables as CSV: UTF-8, comma, full stop, <c>\n</c>, missing as empty cell, sorted by key.</summary>
public static class TableWriter
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Writes a table to <c>&lt;folder&gt;/&lt;name&gt;.csv</c> at one stroke.</summary>
    /// <typeparam name="T">The record behind a row.</typeparam>
    /// <param name="folder">The results folder.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows in any order; may be empty, which writes the header alone.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write<T>(string folder, Table<T> table, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(table);
        AtomicFile.WriteText(Path.Combine(folder, table.Name + ".csv"), ToCsv(table, rows));
    }

    /// <summary>The table as CSV text.</summary>
    /// <typeparam name="T">The record behind a row.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows in any order.</param>
    /// <returns>The header and one line a row, each ended by <c>\n</c>.</returns>
    public static string ToCsv<T>(Table<T> table, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        using (var writer = new StringWriter(text, CultureInfo.InvariantCulture))
        using (var csv = new CsvWriter(writer, Format))
        {
            WriteLine(csv, table.Columns.Select(c => c.Schema.Name));
            foreach (var row in table.Sorted(rows))
            {
                WriteLine(csv, table.Columns.Select(c => c.Cell(row)));
            }
        }

        return text.ToString();
    }

    private static void WriteLine(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
