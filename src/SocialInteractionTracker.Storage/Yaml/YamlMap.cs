using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Storage.Faults;
using YamlDotNet.RepresentationModel;

namespace SocialInteractionTracker.Storage.Yaml;

/// <summary>A mapping of a YAML file that knows where its keys stand and where faults go.</summary>
/// <param name="File">The file's name in faults.</param>
/// <param name="Path">The keys above it, each followed by a full stop; empty at the top.</param>
/// <param name="Node">The mapping.</param>
/// <param name="Faults">Takes what is wrong.</param>
internal sealed record YamlMap(string File, string Path, YamlMappingNode Node, FaultList Faults)
{
    /// <summary>The keys with their values, in the file's order.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries => Node.Children.Select(pair => (KeyOf(pair.Key), pair.Value));

    /// <summary>Where a key stands, for faults.</summary>
    public string Where(string key) => Where(key, Find(key) ?? Node);

    /// <summary>Where a part of a key's value stands, for faults.</summary>
    public string Where(string key, YamlNode node) =>
        string.Create(CultureInfo.InvariantCulture, $"{File} line {node.Start.Line}, key {Path}{key}");

    /// <summary>Whether a key is there and has a value.</summary>
    public bool Has(string key) => Find(key) is { } node && !IsNull(node);

    /// <summary>Adds a fault for each key that is not known.</summary>
    /// <remarks>From then on a misspelt key is called what it was probably meant to be, so that its value is checked too.</remarks>
    public void RefuseUnknown(IReadOnlyCollection<string> known)
    {
        var free = known.Where(name => Find(name) is null).ToList();
        foreach (var (key, value) in Entries.Where(entry => !known.Contains(entry.Key)).ToList())
        {
            if (Faults.AddUnknown(Where(key, value), "key", key, known, free) is { } meant)
            {
                free.Remove(meant);
                Node.Children.Remove(Node.Children.Keys.First(node => KeyOf(node) == key));
                Node.Children.Add(new YamlScalarNode(meant), value);
            }
        }
    }

    /// <summary>A key's value as text; <see langword="null"/> if it is absent, empty or no text (which is a fault).</summary>
    public string? Text(string key) => Scalar(key, "a word");

    /// <summary>A key's value as a number; <see langword="null"/> if it is absent, empty or no number (which is a fault).</summary>
    public double? Number(string key) =>
        Has(key) && Find(key) is { } node ? YamlNumber.Read(node, Where(key), Faults) : null;

    /// <summary>A key's value as a mapping; <see langword="null"/> if it is absent, empty or no mapping (which is a fault).</summary>
    public YamlMap? Map(string key)
    {
        if (Find(key) is YamlMappingNode mapping)
        {
            return new YamlMap(File, $"{Path}{key}.", mapping, Faults);
        }

        if (Has(key))
        {
            Faults.Add(Where(key), "a single value", "keys with values, indented below it", "Write its parts as 'key: value' lines.");
        }

        return null;
    }

    /// <summary>A key's value as a list; empty if it is absent, empty or no list (which is a fault).</summary>
    public ImmutableArray<YamlNode> List(string key)
    {
        if (Find(key) is YamlSequenceNode list)
        {
            return [.. list.Children];
        }

        if (Has(key))
        {
            Faults.Add(Where(key), "a single value", "a list such as [1, 2]", "Write it in square brackets.");
        }

        return [];
    }

    /// <summary>The value of a key; <see langword="null"/> if it is absent.</summary>
    public YamlNode? Find(string key) => Node.Children.FirstOrDefault(pair => KeyOf(pair.Key) == key).Value;

    /// <summary>Whether a value is empty, <c>~</c> or <c>null</c>.</summary>
    public static bool IsNull(YamlNode node) => node is YamlScalarNode { Value: null or "" or "~" or "null", Style: YamlDotNet.Core.ScalarStyle.Plain };

    private string? Scalar(string key, string expected)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case { } node when IsNull(node):
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            default:
                Faults.Add(Where(key), "a list or keys", expected, "Write a single value.");
                return null;
        }
    }

    private static string KeyOf(YamlNode node) => (node as YamlScalarNode)?.Value ?? node.ToString();
}
