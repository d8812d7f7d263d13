namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>This program's own CSV: <c>frame, time_s, nose_x_px, nose_y_px, nose_confidence, ...</c>.</summary>
internal static class OwnCsv
{
    private const string Time = "time_s";
    private const string X = "_x_px";

    /// <summary>Whether lines look like this format.</summary>
    public static bool Is(IReadOnlyList<string[]> lines) =>
        lines.Count > 0 && lines[0].Contains(Time) && lines[0].Any(h => h.EndsWith(X, StringComparison.Ordinal));

    /// <summary>Reads lines of this format.</summary>
    public static PoseTable Read(string path, CsvLines text)
    {
        var rows = new HeadedRows(path, text);
        var series = new List<PoseSeries>();
        foreach (var part in rows.NamesBefore(X).Where(part => !part.EndsWith("_raw", StringComparison.Ordinal)))
        {
            var one = new PoseSeries("", part, rows.Count);
            for (var k = 0; k < rows.Count; k++)
            {
                one.Set(k, rows.Number(k, part + X), rows.Number(k, part + "_y_px"), rows.Number(k, part + "_confidence", absent: 1));
            }

            series.Add(one);
        }

        return new PoseTable("SocialInteractionTracker CSV", rows.Count, series)
        {
            TimesS = [.. Enumerable.Range(0, rows.Count).Select(row => rows.Number(row, Time))],
        };
    }
}
