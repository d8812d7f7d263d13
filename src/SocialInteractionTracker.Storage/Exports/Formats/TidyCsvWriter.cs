using System.Globalization;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>A tidy table as CSV; see <see cref="TidyRows"/>.</summary>
internal static class TidyCsvWriter
{
    public static void Write(Stream stream, PoseTable table, ExportDetails details)
    {
        var rows = new TidyRows(table, details);
        var columns = Columns(rows).ToList();
        CsvText.Write(stream, Enumerable.Range(0, rows.Count).Select(row => columns.Select(c => c.Cell(row))).Prepend(columns.Select(c => c.Name)));
    }

    private static IEnumerable<(string Name, Func<int, string> Cell)> Columns(TidyRows rows)
    {
        yield return ("frame", row => rows.Frame(row).ToString(CultureInfo.InvariantCulture));
        if (rows.HasTimes)
        {
            yield return ("time_s", row => CsvText.Number(rows.TimeS(row)));
        }

        if (rows.HasIndividuals)
        {
            yield return ("individual", rows.Individual);
        }

        yield return ("point", rows.Point);
        yield return (rows.PositionNames.X, row => CsvText.Number(rows.X(row)));
        yield return (rows.PositionNames.Y, row => CsvText.Number(rows.Y(row)));
        if (rows.HasConfidences)
        {
            yield return ("confidence", row => CsvText.Number(rows.Confidence(row)));
        }

        if (rows.HasFloorPositions)
        {
            yield return ("x_cm", row => CsvText.Number(rows.OnFloor(row).XCm));
            yield return ("y_cm", row => CsvText.Number(rows.OnFloor(row).YCm));
        }

        if (rows.IsEthoVision)
        {
            yield return (TidyRows.SpaceColumn, _ => TidyRows.EthoVisionSpace);
        }
    }
}
