using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>Writes rows of cells as UTF-8 text.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes rows; cells that hold the separator are put in quotes.</summary>
    public static void Write(Stream stream, IEnumerable<IEnumerable<string>> rows, string separator = ",")
    {
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", Delimiter = separator };
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true);
        using var csv = new CsvWriter(text, format, leaveOpen: true);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }
    }

    /// <summary>The shortest text that is read back as the same number; empty for NaN.</summary>
    public static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
