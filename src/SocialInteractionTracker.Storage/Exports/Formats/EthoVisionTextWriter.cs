using System.Globalization;
using SocialInteractionTracker.Storage.Imports.EthoVision;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>A raw export as EthoVision XT writes it as text: header lines, titles, units, and a row a sample; cells separated by semicolons.</summary>
internal static class EthoVisionTextWriter
{
    private const string HeaderLines = "Number of header lines";
    private const string Missing = "-";
    private const string Blank = " ";

    /// <summary>The blank row, the titles and the units.</summary>
    private const int RowsBelowHeader = 3;

    public static void Write(Stream stream, EthoVisionExport export)
    {
        var header = export.Header.Where(line => line.Name != HeaderLines && !IsCount(line, export.Header)).ToList();
        var first = export.Header.Length > 0 && IsCount(export.Header[0], export.Header) ? export.Header[0].Name : HeaderLines;
        var count = header.Count + 1 + RowsBelowHeader;
        IEnumerable<string[]> rows =
        [
            [first + ":", count.ToString(CultureInfo.InvariantCulture)],
            .. header.Select(line => new[] { line.Name, line.Value }),
            [Blank],
            [.. export.Columns.Select(c => c.Name)],
            [.. export.Columns.Select(c => c.Unit)],
            .. Enumerable.Range(0, export.Times.Count).Select(k => export.Columns.Select(c => Cell(c.Values[k])).ToArray()),
        ];
        CsvText.Write(stream, rows, ";");
    }

    /// <summary>Whether a line is the first one, which counts the others, in whatever language.</summary>
    private static bool IsCount((string Name, string Value) line, IReadOnlyList<(string Name, string Value)> header) =>
        line == header[0] && int.TryParse(line.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string Cell(double value) => double.IsNaN(value) ? Missing : value.ToString("R", CultureInfo.InvariantCulture);
}
