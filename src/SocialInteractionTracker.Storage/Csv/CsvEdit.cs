using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Csv;

/// <summary>A table of people's that the program fills in; what it does not touch stays as it was.</summary>
internal sealed class CsvEdit
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private readonly string _path;
    private readonly List<string> _columns;
    private readonly List<Dictionary<string, string>> _rows;
    private bool _isChanged;

    private CsvEdit(string path, IEnumerable<string> columns, IEnumerable<Dictionary<string, string>> rows) =>
        (_path, _columns, _rows) = (path, [.. columns], [.. rows]);

    /// <summary>The rows: the text of each column that has one.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => _rows;

    /// <summary>Reads a table; one that is absent is empty with the columns given.</summary>
    /// <exception cref="UserErrorException">The file is no table.</exception>
    public static CsvEdit Open(string path, IReadOnlyList<string> columns)
    {
        if (!File.Exists(path))
        {
            return new CsvEdit(path, columns, []);
        }

        var faults = new FaultList();
        var sheet = CsvSheet.Read(path, Path.GetFileName(path), faults);
        return sheet is not null && faults.Count == 0
            ? new CsvEdit(path, sheet.Columns, sheet.Rows.Select(row => sheet.Columns.Where(c => c.Length > 0).ToDictionary(c => c, row.Text)))
            : throw new UserErrorException(faults.ToImmutable());
    }

    /// <summary>Adds a row.</summary>
    /// <returns>Its place.</returns>
    public int Add(IReadOnlyDictionary<string, string> cells)
    {
        _rows.Add([]);
        foreach (var (column, text) in cells)
        {
            Set(_rows.Count - 1, column, text);
        }

        return _rows.Count - 1;
    }

    /// <summary>Fills in a cell; its column is added if it is not there and there is something to fill in.</summary>
    public void Set(int row, string column, string text)
    {
        if (_rows[row].GetValueOrDefault(column, "") == text)
        {
            return;
        }

        if (!_columns.Contains(column))
        {
            _columns.Add(column);
        }

        _rows[row][column] = text;
        _isChanged = true;
    }

    /// <summary>Writes the table if it was changed, after keeping a copy of the old one.</summary>
    /// <returns>Name of the copy; <see langword="null"/> if nothing was changed or there was no file.</returns>
    public string? Save()
    {
        if (!_isChanged)
        {
            return null;
        }

        var copy = KeptCopy.Make(_path);
        AtomicFile.WriteText(_path, Text());
        return copy;
    }

    private string Text()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Format))
        {
            foreach (var cells in _rows.Select(row => _columns.Select(c => row.GetValueOrDefault(c, ""))).Prepend(_columns))
            {
                foreach (var cell in cells)
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }

        return text.ToString();
    }
}
