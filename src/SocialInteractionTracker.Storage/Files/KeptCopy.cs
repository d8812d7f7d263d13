using System.Globalization;

namespace SocialInteractionTracker.Storage.Files;

/// <summary>Keeps a copy of a file of people's before the program writes it anew.</summary>
internal static class KeptCopy
{
    /// <summary>Copies a file to the next free name beside it: <c>trials.csv.bak</c>, <c>trials.csv.bak2</c> and so on.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Name of the copy; <see langword="null"/> if there is no such file.</returns>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static string? Make(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var copy = Enumerable.Range(1, int.MaxValue).Select(n => path + ".bak" + (n == 1 ? "" : n.ToString(CultureInfo.InvariantCulture))).First(name => !File.Exists(name));
        AtomicFile.Write(copy, stream =>
        {
            using var source = File.OpenRead(path);
            source.CopyTo(stream);
        });
        return Path.GetFileName(copy);
    }
}
