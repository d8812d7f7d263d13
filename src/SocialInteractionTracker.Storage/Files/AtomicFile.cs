using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SocialInteractionTracker.Storage.Files;

/// <summary>Writes files that are there whole or not at all, whenever the program is killed.</summary>
/// <remarks>The content goes to a hidden file in the same folder, is flushed to the disk, and is renamed over the target.</remarks>
public static class AtomicFile
{
    private const string Suffix = ".partial";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where; its folder is made if it is absent, and a file there is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var partial = PartialPath(path);
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Writes a text file in UTF-8 without a byte-order mark; line ends are kept as they are.</summary>
    /// <param name="path">Where; its folder is made if it is absent, and a file there is replaced.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>Writes a file by a task.</summary>
    /// <param name="path">Where; its folder is made if it is absent, and a file there is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Stops the writing; the target is then untouched.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        var partial = PartialPath(path);
        try
        {
            await using (var stream = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                await write(stream).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Writes a file by something that takes a path, such as another program.</summary>
    /// <param name="path">Where; its folder is made if it is absent, and a file there is replaced.</param>
    /// <param name="write">Writes the content to the path it is given, in the same folder.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void WritePath(string path, Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var partial = PartialPath(path);
        try
        {
            write(partial);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Removes what killed processes of this machine left unfinished below a folder.</summary>
    /// <param name="folder">The folder; nothing happens if it is absent.</param>
    public static void RemoveStrays(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var stray in Directory.EnumerateFiles(folder, ".*" + Suffix, SearchOption.AllDirectories).Where(IsStray).ToList())
        {
            File.Delete(stray);
        }
    }

    private static string PartialPath(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? throw new ArgumentException($"'{path}' is not the path of a file.", nameof(path));
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, string.Create(
            CultureInfo.InvariantCulture, $".{Path.GetFileName(full)}.{Environment.MachineName}.{Environment.ProcessId}{Suffix}"));
    }

    private static bool IsStray(string partial)
    {
        var parts = Path.GetFileName(partial)[..^Suffix.Length].Split('.');
        return parts.Length > 2 && parts[^2] == LastPart(Environment.MachineName)
            && int.TryParse(parts[^1], CultureInfo.InvariantCulture, out var id) && !IsRunning(id);
    }

    private static string LastPart(string name) => name.Split('.')[^1];

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
