namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>The rows of a text export with one header row.</summary>
internal sealed class HeadedRows
{
    private const int FirstRow = 2;

    private readonly string _path;
    private readonly CsvLines _text;

    /// <summary>Takes the lines of a file.</summary>
    /// <exception cref="Core.UserErrorException">A row has more or fewer cells than the header.</exception>
    public HeadedRows(string path, CsvLines text)
    {
        (_path, _text) = (path, text);
        for (var row = 0; row < Count; row++)
        {
            if (Cells(row).Length != Header.Length)
            {
                throw ImportFault.Of(path, $"{Cells(row).Length} cells in row {row + FirstRow}", $"{Header.Length} cells as in the header", "Export the file again; it may be cut short.");
            }
        }
    }

    /// <summary>The names of the columns.</summary>
    public string[] Header => _text.Lines[0];

    /// <summary>Number of rows below the header.</summary>
    public int Count => _text.Lines.Count - 1;

    /// <summary>The names before an ending, for example of all columns that end with <c>.x</c>.</summary>
    public IEnumerable<string> NamesBefore(string ending) =>
        Header.Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Select(name => name[..^ending.Length]);

    /// <summary>The text of a cell.</summary>
    public string Text(int row, string column) => Cells(row)[Place(column)];

    /// <summary>The frame that a row is of.</summary>
    public int Frame(int row, string column) => FrameNumbers.Read(_path, _text.WithFullStop(Text(row, column)), row + FirstRow);

    /// <summary>The number of a cell; NaN where it says that there is none.</summary>
    /// <exception cref="Core.UserErrorException">There is no such column, or the cell holds something else.</exception>
    public double Number(int row, string column) =>
        NumberText.Read(Text(row, column), _text.HasDecimalComma, new CellPlace(_path, row + FirstRow, column));

    /// <summary>The number of a cell of a column that files may lack.</summary>
    public double Number(int row, string column, double absent) => Header.Contains(column) ? Number(row, column) : absent;

    private string[] Cells(int row) => _text.Lines[row + 1];

    private int Place(string column) => Array.IndexOf(Header, column) is var place and >= 0
        ? place
        : throw ImportFault.Of(_path, $"no column '{column}'", "both coordinates of each body part", "Export the file again with all its columns.");
}
