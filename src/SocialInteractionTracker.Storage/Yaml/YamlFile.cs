using System.Globalization;
using SocialInteractionTracker.Storage.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SocialInteractionTracker.Storage.Yaml;

/// <summary>Reads YAML files with the positions of their keys, within bounds that no study file comes near.</summary>
internal static class YamlFile
{
    private const int MaxBytes = 1 << 20;
    private const int MaxDepth = 20;

    /// <summary>Whether a file is no larger than a settings file can be; adds a fault if it is.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">Its name in faults.</param>
    /// <param name="faults">Takes the fault.</param>
    /// <returns>True for a file of a sensible size, and for one that is not there.</returns>
    public static bool IsSmall(string path, string name, FaultList faults)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
        {
            faults.Add(name, "a file of more than 1 MB", "a settings file", "Check that it is the right file.");
            return false;
        }

        return true;
    }

    /// <summary>Reads YAML text whose top is a mapping.</summary>
    public static YamlMap? Parse(string text, string name, FaultList faults)
    {
        try
        {
            if (!IsPlain(text, name, faults))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return Top(stream, name, faults);
        }
        catch (YamlException e)
        {
            faults.Add(Line(name, LineOf(e, text)), $"text that is not YAML: {Sentence(e)}", "'key: value' lines, indented by spaces",
                "Compare the line and the one above with the examples that 'sit new' writes.");
            return null;
        }
    }

    /// <summary>The line of a slip. The reader tells of tabs where the mapping begins, which may stand far above.</summary>
    private static long LineOf(YamlException slip, string text)
    {
        var tab = Array.FindIndex(text.Split('\n'), line => line[..^line.TrimStart().Length].Contains('\t'));
        return tab >= 0 && slip.Message.Contains("tab", StringComparison.OrdinalIgnoreCase) ? tab + 1 : slip.Start.Line;
    }

    private static YamlMap? Top(YamlStream stream, string name, FaultList faults)
    {
        switch (stream.Documents)
        {
            case []:
                return new YamlMap(name, "", [], faults);
            case [{ RootNode: YamlMappingNode root }]:
                return new YamlMap(name, "", root, faults);
            case [{ RootNode: YamlScalarNode { Value: null or "" } }]:
                return new YamlMap(name, "", [], faults);
            default:
                faults.Add(name, "something else than keys with values", "one document of 'key: value' lines", "Remove what is not a key with its value.");
                return null;
        }
    }

    private static bool IsPlain(string text, string name, FaultList faults)
    {
        var depth = 0;
        var parser = new Parser(new StringReader(text));
        while (MoveNext(parser))
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                faults.Add(Line(name, parser.Current.Start.Line), "an anchor or alias (& or *)", "plain values", "Write the value out, or put the text in quotes.");
                return false;
            }

            if (parser.Current is Scalar { Value: var value } && value.Contains('\0', StringComparison.Ordinal))
            {
                faults.Add(Line(name, parser.Current.Start.Line), "a character of the number 0", "text", "Remove it.");
                return false;
            }

            if (depth > MaxDepth)
            {
                faults.Add(Line(name, parser.Current.Start.Line), $"more than {MaxDepth} levels", "a settings file", "Check the indentation.");
                return false;
            }
        }

        return true;
    }

    /// <remarks>The library has no error of its own for some slips inside brackets, such as <c>[1, 2-%</c>.</remarks>
    private static bool MoveNext(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            var place = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, "a value that cannot be told from the signs around it");
        }
    }

    private static string Line(string name, long line) => string.Create(CultureInfo.InvariantCulture, $"{name} line {line}");

    private static string Sentence(YamlException e) => e.InnerException?.Message ?? e.Message;
}
