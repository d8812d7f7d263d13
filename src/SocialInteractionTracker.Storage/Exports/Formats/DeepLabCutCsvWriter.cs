using System.Globalization;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>DeepLabCut's CSV: header rows scorer, [individuals], bodyparts and coords, then a row a frame; it holds no times.</summary>
internal static class DeepLabCutCsvWriter
{
    public static void Write(Stream stream, PoseTable table, ExportDetails details)
    {
        string[] coordinates = table.HasConfidences ? ["x", "y", "likelihood"] : ["x", "y"];
        var header = new List<IEnumerable<string>> { Row("scorer", s => s.Scorer.Length > 0 ? s.Scorer : details.Scorer) };
        if (table.Series.Any(s => s.Individual.Length > 0))
        {
            header.Add(Row("individuals", s => s.Individual));
        }

        header.Add(Row("bodyparts", s => s.Name));
        header.Add(table.Series.SelectMany(_ => coordinates).Prepend("coords"));
        CsvText.Write(stream, header.Concat(Enumerable.Range(0, table.Frames).Select(Frame)));

        IEnumerable<string> Row(string level, Func<PoseSeries, string> name) => table.Series.SelectMany(s => coordinates.Select(_ => name(s))).Prepend(level);

        IEnumerable<string> Frame(int k) => table.Series.SelectMany(s => Cells(s, k)).Prepend(k.ToString(CultureInfo.InvariantCulture));

        IEnumerable<string> Cells(PoseSeries series, int k) => table.HasConfidences
            ? [PythonNumber.Text(series.X[k]), PythonNumber.Text(series.Y[k]), PythonNumber.Text(series.Confidence[k])]
            : [PythonNumber.Text(series.X[k]), PythonNumber.Text(series.Y[k])];
    }
}
