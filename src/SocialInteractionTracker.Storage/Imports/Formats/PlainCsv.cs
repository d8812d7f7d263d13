using SocialInteractionTracker.Storage.Exports.Formats;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Tables with a column for each coordinate, among them this program's own; see <see cref="PlainHeader"/>.</summary>
internal static class PlainCsv
{
    /// <summary>Reads a table.</summary>
    public static PoseTable Read(string path, CsvLines text, PlainHeader header)
    {
        var rows = new HeadedRows(path, text);
        var frames = new FrameRows(path, rows, header);
        var parts = new Dictionary<(string Animal, string Part), PoseSeries>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var part in header.Parts)
            {
                var key = (header.Animal is { } animal ? rows.Text(row, animal) : "", header.Point is { } point ? rows.Text(row, point) : part.Name);
                if (!parts.TryGetValue(key, out var series))
                {
                    parts[key] = series = new PoseSeries(key.Item1, key.Item2, frames.Count);
                }

                frames.RefuseSecond(row, key);
                series.Set(frames.Of(row), rows.Number(row, part.X), rows.Number(row, part.Y), part.Confidence is { } column ? rows.Number(row, column) : double.NaN);
            }
        }

        return new PoseTable(IsOwn(header) ? "SocialInteractionTracker CSV" : "CSV", frames.Count, [.. parts.Values])
        {
            TimesS = frames.TimesS,
            Space = rows.Count > 0 && header.SpaceColumn is { } space && rows.Text(0, space) == TidyRows.EthoVisionSpace ? PositionSpace.EthoVision : header.Space,
            HasConfidences = header.Parts.Any(part => part.Confidence is not null),
        };
    }

    private static bool IsOwn(PlainHeader header) => header.Time == "time_s" && header.Parts[0].X.EndsWith("x_px", StringComparison.Ordinal);
}
