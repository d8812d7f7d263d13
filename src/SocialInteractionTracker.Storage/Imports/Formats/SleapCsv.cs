namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>SLEAP's CSV: <c>track, frame_idx, instance.score, Nose.x, Nose.y, Nose.score, ...</c>, a row an animal and frame.</summary>
internal static class SleapCsv
{
    private const string Track = "track";
    private const string Frame = "frame_idx";
    private const string X = ".x";

    /// <summary>Whether lines look like this format.</summary>
    public static bool Is(IReadOnlyList<string[]> lines) => lines.Count > 0 && lines[0].Contains(Track) && lines[0].Contains(Frame);

    /// <summary>Reads lines of this format.</summary>
    public static PoseTable Read(string path, IReadOnlyList<string[]> lines)
    {
        var header = lines[0];
        var (track, frame) = (Array.IndexOf(header, Track), Array.IndexOf(header, Frame));
        var nodes = header.Where(h => h.EndsWith(X, StringComparison.Ordinal)).Select(h => h[..^X.Length]).ToArray();
        var rows = lines.Skip(1).Where(row => row.Length == header.Length).ToList();
        if (rows.Count < lines.Count - 1)
        {
            throw ImportFault.Of(path, "rows with fewer cells than the header", $"{header.Length} cells", "Export the file again; it may be cut short.");
        }

        var count = rows.Count == 0 ? 0 : (int)rows.Max(row => NumberText.OrMissing(row[frame])) + 1;
        var series = new Dictionary<(string, string), PoseSeries>();
        foreach (var row in rows)
        {
            foreach (var node in nodes)
            {
                if (!series.TryGetValue((row[track], node), out var one))
                {
                    series[(row[track], node)] = one = new PoseSeries(row[track], node, count);
                }

                one.Set((int)NumberText.OrMissing(row[frame]), Cell(row, node + X), Cell(row, node + ".y"), Cell(row, node + ".score", absent: 1));
            }
        }

        return new PoseTable("SLEAP CSV", count, [.. series.Values]) { MayEndEarly = true };

        double Cell(string[] row, string column, double absent = double.NaN)
        {
            var index = Array.IndexOf(header, column);
            return index < 0 ? absent : NumberText.OrMissing(row[index]);
        }
    }
}
