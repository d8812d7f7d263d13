using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Files;

/// <summary>A table that several programs add rows to; nothing in it is ever changed, so nobody loses what another wrote.</summary>
/// <remarks>A row is written by one call under a lock and flushed to the disk; a row that a crash cut off is closed by the next one.</remarks>
internal static class JournalFile
{
    private const byte LineEnd = (byte)'\n';

    private const char Comma = ',';

    /// <summary>Adds a row; the file is made with its header if it is absent. A file that people made keeps its own order of columns.</summary>
    /// <param name="path">The file; its folder is made if it is absent.</param>
    /// <param name="columns">The header.</param>
    /// <param name="cells">The row's cells, one a column.</param>
    /// <exception cref="UserErrorException">The file has no column for one of the cells.</exception>
    /// <exception cref="IOException">The file cannot be written, or others hold it for seconds.</exception>
    public static void Append(string path, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = SharedFile.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var row = file.Length == 0 ? Line(cells, Comma) : Arranged(file, path, columns, cells);
        var isCut = file.Length > 0 && !EndsALine(file);
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(file.Length == 0 ? Line(columns, Comma) + row : isCut ? "\n" + row : row));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a file that others may be adding to.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its text; <see langword="null"/> if it is absent.</returns>
    /// <exception cref="IOException">The file cannot be read, or others hold it for seconds.</exception>
    public static string? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = SharedFile.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(file, Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static bool EndsALine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == LineEnd;
    }

    /// <summary>The cells in the order and with the separator of the file's own header.</summary>
    private static string Arranged(FileStream file, string path, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        var name = Path.GetFileName(path);
        file.Seek(0, SeekOrigin.Begin);
        using var text = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        if (CsvSheet.Parse(text.ReadToEnd(), name, new FaultList()) is not { } sheet)
        {
            return Line(cells, Comma);
        }

        var missing = columns.Where((column, i) => cells[i].Length > 0 && !sheet.Columns.Contains(column)).ToList();
        return missing is [var first, ..]
            ? throw new UserErrorException(new Fault($"{name} row 1", $"no column '{first}'", $"the columns {string.Join(", ", columns)}", "Add it to the header."))
            : Line([.. sheet.Columns.Select(column => columns.Index().FirstOrDefault(c => c.Item == column) is (var i, not null) ? cells[i] : "")], sheet.Separator);
    }

    /// <summary>A row as text, ended by <c>\n</c>.</summary>
    /// <param name="cells">Its cells.</param>
    /// <returns>The line.</returns>
    public static string Line(IEnumerable<string> cells) => Line(cells, Comma);

    private static string Line(IEnumerable<string> cells, char separator)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", Delimiter = separator.ToString() }))
        {
            foreach (var cell in cells)
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }

        return text.ToString();
    }
}
