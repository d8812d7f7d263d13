using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>The cells of a text export.</summary>
/// <param name="Lines">The lines that hold anything, cell by cell.</param>
/// <param name="HasDecimalComma">Whether a comma can only be a decimal sign, as the separator is another.</param>
internal sealed record CsvLines(IReadOnlyList<string[]> Lines, bool HasDecimalComma)
{
    /// <summary>What cells may be separated by.</summary>
    public static ImmutableArray<char> Separators { get; } = [',', ';', '\t'];

    /// <summary>Reads a text whose first line has cells, separated by commas, semicolons or tabs as a spreadsheet saved it.</summary>
    public static CsvLines Of(string text)
    {
        var separator = SeparatorOf(new StringReader(text).ReadLine() ?? "");
        return new CsvLines([.. Parse(text, separator).Where(IsFilled)], separator != ',');
    }

    /// <summary>The separator that a line has most of.</summary>
    public static char SeparatorOf(string line) => Separators.MaxBy(separator => line.Count(c => c == separator));

    /// <summary>The first lines of a text.</summary>
    public static string Beginning(string text, int lines)
    {
        var end = -1;
        for (var line = 0; line < lines; line++)
        {
            end = text.IndexOf('\n', end + 1);
            if (end < 0)
            {
                return text;
            }
        }

        return text[..end];
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="UserErrorException">The file is no text.</exception>
    public static string Text(string path)
    {
        var faults = new FaultList();
        return TextFile.ReadExport(path, Path.GetFileName(path), faults) ?? throw new UserErrorException(faults.ToImmutable());
    }

    /// <summary>A cell's number with a full stop as decimal sign.</summary>
    public string WithFullStop(string cell) => HasDecimalComma ? cell.Replace(',', '.') : cell;

    /// <summary>Whether a line holds anything.</summary>
    public static bool IsFilled(string[] line) => Array.Exists(line, cell => cell.Length > 0);

    /// <summary>All lines of a text, blank ones too, so that they are numbered as an editor does.</summary>
    public static List<string[]> Parse(string text, char separator)
    {
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
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
