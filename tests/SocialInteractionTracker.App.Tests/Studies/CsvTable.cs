using System.Globalization;
using CsvHelper;

namespace SocialInteractionTracker.App.Tests.Studies;

/// <summary>A table as any reader of CSV sees it: a header and rows of text.</summary>
internal sealed class CsvTable
{
    private CsvTable(string[] columns, List<string[]> rows)
    {
        (Columns, Rows) = (columns, [.. rows.Select(cells => new Row(columns, cells))]);
    }

    public string[] Columns { get; }

    public Row[] Rows { get; }

    public static CsvTable Read(string path)
    {
        using var text = new StreamReader(path);
        using var parser = new CsvParser(text, CultureInfo.InvariantCulture);
        var lines = new List<string[]>();
        while (parser.Read())
        {
            lines.Add(parser.Record!);
        }

        return new CsvTable(lines[0], lines[1..]);
    }

    /// <summary>The only row with these values.</summary>
    public Row Single(params (string Column, string Value)[] key) =>
        Rows.Single(row => key.All(k => row[k.Column] == k.Value));

    /// <summary>One row of a table.</summary>
    internal sealed record Row(string[] Columns, string[] Cells)
    {
        public string this[string column] => Cells[Array.IndexOf(Columns, column)];

        public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

        public override string ToString() => string.Join(',', Cells);
    }
}
