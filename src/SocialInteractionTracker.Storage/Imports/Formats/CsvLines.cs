using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Reads the cells of a text export.</summary>
internal static class CsvLines
{
    /// <summary>All lines of a file.</summary>
    /// <exception cref="UserErrorException">The file is no text.</exception>
    public static List<string[]> Read(string path, char separator) => Parse(Text(path), separator);

    /// <summary>The text of a file.</summary>
    /// <exception cref="UserErrorException">The file is no text.</exception>
    public static string Text(string path)
    {
        var faults = new FaultList();
        return TextFile.Read(path, Path.GetFileName(path), faults) ?? throw new UserErrorException(faults.ToImmutable());
    }

    /// <summary>All lines of a text.</summary>
    public static List<string[]> Parse(string text, char separator)
    {
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
        };
        using var parser = new CsvParser(new StringReader(text), format);
        var lines = new List<string[]>();
        while (parser.Read())
        {
            lines.Add(parser.Record!);
        }

        return lines;
    }
}
