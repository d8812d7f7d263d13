using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>DeepLabCut's CSV: header rows [scorer], [individuals], bodyparts and coords, then a row a frame.</summary>
internal static class DeepLabCutCsv
{
    private const string Coordinates = "coords";
    private const int MostHeaderRows = 4;

    /// <summary>The rows of names that may stand above that of the coordinates, in the order of <see cref="PoseColumn"/>.</summary>
    private static readonly string[] Levels = ["scorer", "individuals", "bodyparts"];

    /// <summary>Whether lines look like this format; the row of scorers may be absent, as some programs drop it.</summary>
    public static bool Is(IReadOnlyList<string[]> lines) =>
        lines.Count > 0 && Levels.Contains(lines[0][0]) && HeaderRows(lines) > 0;

    /// <summary>Reads lines of this format.</summary>
    public static PoseTable Read(string path, CsvLines text)
    {
        var lines = text.Lines;
        var headerRows = HeaderRows(lines);
        var width = lines[0].Length;
        var levels = lines.Take(headerRows).ToLookup(line => line[0]);
        var columns = Enumerable.Range(1, width - 1).Select(c => new PoseColumn(Name(Levels[0], c), Name(Levels[1], c), Name(Levels[2], c), Name(Coordinates, c))).ToList();
        var rows = lines.Skip(headerRows).ToList();
        if (rows.FindIndex(row => row.Length != width) is var bad and >= 0)
        {
            throw ImportFault.Of(path, $"{rows[bad].Length} cells in row {headerRows + bad + 1}", $"{width} cells as in the header", "Export the file again; it may be cut short.");
        }

        var frames = FrameNumbers.Rising(path, [.. rows.Select(row => text.WithFullStop(row[0]))], headerRows + 1);
        return PoseColumns.ToTable(path, "DeepLabCut CSV", columns, frames, (row, column) => NumberText.Read(
            rows[row][column + 1], text.HasDecimalComma, new CellPlace(path, headerRows + row + 1, columns[column].Place)));

        string Name(string level, int column) => levels[level].FirstOrDefault()?.ElementAtOrDefault(column) ?? "";
    }

    private static int HeaderRows(IReadOnlyList<string[]> lines)
    {
        for (var row = 1; row < Math.Min(MostHeaderRows, lines.Count); row++)
        {
            if (lines[row][0] == Coordinates)
            {
                return row + 1;
            }
        }

        return 0;
    }
}
