namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>DeepLabCut's CSV: header rows scorer, [individuals], bodyparts and coords, then a row a frame.</summary>
internal static class DeepLabCutCsv
{
    private const string First = "scorer";
    private const string Last = "coords";
    private const int MostHeaderRows = 4;

    /// <summary>Whether lines look like this format.</summary>
    public static bool Is(IReadOnlyList<string[]> lines) =>
        lines.Count > 0 && lines[0][0] == First && HeaderRows(lines) > 0;

    /// <summary>Reads lines of this format.</summary>
    public static PoseTable Read(string path, CsvLines text)
    {
        var lines = text.Lines;
        var headerRows = HeaderRows(lines);
        var width = lines[0].Length;
        var columns = Enumerable.Range(1, width - 1).Select(c => Enumerable.Range(0, headerRows).Select(r => lines[r].ElementAtOrDefault(c) ?? "").ToArray()).ToList();
        var rows = lines.Skip(headerRows).ToList();
        if (rows.FindIndex(row => row.Length != width) is var bad and >= 0)
        {
            throw ImportFault.Of(path, $"{rows[bad].Length} cells in row {headerRows + bad + 1}", $"{width} cells as in the header", "Export the file again; it may be cut short.");
        }

        var frames = FrameNumbers.Rising(path, [.. rows.Select(row => text.WithFullStop(row[0]))], headerRows + 1);
        return PoseColumns.ToTable(path, "DeepLabCut CSV", columns, frames, (row, column) => NumberText.Read(
            rows[row][column + 1], text.HasDecimalComma, new CellPlace(path, headerRows + row + 1, string.Join(' ', columns[column][1..]))));
    }

    private static int HeaderRows(IReadOnlyList<string[]> lines)
    {
        for (var row = 1; row < Math.Min(MostHeaderRows, lines.Count); row++)
        {
            if (lines[row][0] == Last)
            {
                return row + 1;
            }
        }

        return 0;
    }
}
