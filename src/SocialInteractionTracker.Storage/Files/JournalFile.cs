using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SocialInteractionTracker.Storage.Files;

/// <summary>A table that several programs add rows to; nothing in it is ever changed, so nobody loses what another wrote.</summary>
/// <remarks>A row is written by one call under a lock and flushed to the disk; a row that a crash cut off is closed by the next one.</remarks>
internal static class JournalFile
{
    private const int Attempts = 100;
    private const int WaitMs = 20;
    private const byte LineEnd = (byte)'\n';

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Adds a row; the file is made with its header if it is absent.</summary>
    /// <param name="path">The file; its folder is made if it is absent.</param>
    /// <param name="columns">The header.</param>
    /// <param name="cells">The row's cells, one a column.</param>
    /// <exception cref="IOException">The file cannot be written, or others hold it for seconds.</exception>
    public static void Append(string path, IEnumerable<string> columns, IEnumerable<string> cells)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var row = Line(cells);
        var isCut = file.Length > 0 && !EndsALine(file);
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(file.Length == 0 ? Line(columns) + row : isCut ? "\n" + row : row));
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

        using var file = Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(file, Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <summary>Opens a file as soon as nobody holds it alone; on Linux that keeps readers out too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it may be made.</param>
    /// <param name="access">What for.</param>
    /// <param name="share">What others may do meanwhile.</param>
    /// <returns>The file, which belongs to the caller.</returns>
    /// <exception cref="IOException">It cannot be opened, or others hold it for seconds.</exception>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(WaitMs);
            }
        }
    }

    private static bool EndsALine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == LineEnd;
    }

    /// <summary>A row as text, ended by <c>\n</c>.</summary>
    /// <param name="cells">Its cells.</param>
    /// <returns>The line.</returns>
    public static string Line(IEnumerable<string> cells)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Format))
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
