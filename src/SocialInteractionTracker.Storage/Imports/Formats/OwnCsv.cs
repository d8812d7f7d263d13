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
    public static PoseTable Read(string path, IReadOnlyList<string[]> lines)
    {
        var header = lines[0];
        var rows = lines.Skip(1).ToList();
        if (rows.FindIndex(row => row.Length != header.Length) is var bad and >= 0)
        {
            throw ImportFault.Of(path, $"{rows[bad].Length} cells in row {bad + 2}", $"{header.Length} cells as in the header", "Write the file again; it may be cut short.");
        }

        var parts = header.Where(h => h.EndsWith(X, StringComparison.Ordinal) && !h.EndsWith("_raw" + X, StringComparison.Ordinal)).Select(h => h[..^X.Length]);
        var series = new List<PoseSeries>();
        foreach (var part in parts)
        {
            var (x, y, confidence) = (Column(part + X), Column(part + "_y_px"), Column(part + "_confidence"));
            var one = new PoseSeries("", part, rows.Count);
            for (var k = 0; k < rows.Count && y >= 0; k++)
            {
                one.Set(k, NumberText.OrMissing(rows[k][x]), NumberText.OrMissing(rows[k][y]), confidence < 0 ? 1 : NumberText.OrMissing(rows[k][confidence]));
            }

            series.Add(one);
        }

        return new PoseTable("SocialInteractionTracker CSV", rows.Count, series)
        {
            TimesS = [.. rows.Select(row => NumberText.OrMissing(row[Column(Time)]))],
        };

        int Column(string name) => Array.IndexOf(header, name);
    }
}
