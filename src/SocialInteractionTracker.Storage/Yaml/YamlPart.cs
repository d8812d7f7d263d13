using System.Collections.Immutable;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SocialInteractionTracker.Storage.Yaml;

/// <summary>A value of a YAML text with the place at which it stands, so that it can be changed there and nowhere else.</summary>
/// <param name="Start">Where it begins, in characters from the text's start.</param>
/// <param name="End">Where it ends; not part of it. Comments behind it are not either.</param>
internal abstract record YamlPart(int Start, int End)
{
    /// <summary>A single value.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Value">The value; <see langword="null"/> for none.</param>
    internal sealed record Scalar(int Start, int End, string? Value) : YamlPart(Start, End);

    /// <summary>A list.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Items">Its items.</param>
    /// <param name="IsFlow">Whether it stands in brackets.</param>
    internal sealed record Sequence(int Start, int End, ImmutableArray<YamlPart> Items, bool IsFlow) : YamlPart(Start, End);

    /// <summary>Keys with values.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Entries">The keys with their values, in order.</param>
    /// <param name="IsFlow">Whether it stands in braces.</param>
    internal sealed record Mapping(int Start, int End, ImmutableArray<(Scalar Key, YamlPart Value)> Entries, bool IsFlow) : YamlPart(Start, End)
    {
        /// <summary>The value of a key; <see langword="null"/> if it is absent.</summary>
        public YamlPart? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
    }

    /// <summary>Whether it is an empty value.</summary>
    public bool IsNothing => this is Scalar { Value: null };

    /// <summary>Reads a text whose top is a mapping.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The mapping; <see langword="null"/> if there is none, or something that settings files do not have.</returns>
    public static Mapping? Parse(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            return parser.TryConsume<DocumentStart>(out _) ? Read(parser) as Mapping : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>What it says, without where and how.</summary>
    /// <returns>The value as JSON, every single value as text.</returns>
    public JsonNode? Content() => this switch
    {
        Scalar scalar => scalar.Value is { } value ? JsonValue.Create(value) : null,
        Sequence sequence => new JsonArray([.. sequence.Items.Select(item => item.Content())]),
        Mapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value ?? "", entry.Value.Content()))),
        _ => throw new ArgumentOutOfRangeException(nameof(YamlPart), this, "No content is known for this part."),
    };

    private static YamlPart Read(Parser parser)
    {
        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            var isNothing = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return new Scalar(Place(scalar.Start), Place(scalar.End), isNothing ? null : scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = ImmutableArray.CreateBuilder<YamlPart>();
            while (!parser.Accept<SequenceEnd>(out _))
            {
                items.Add(Read(parser));
            }

            var end = parser.Consume<SequenceEnd>();
            var isFlow = list.Style == SequenceStyle.Flow;
            return new Sequence(Place(list.Start), isFlow ? Behind(end) : items[^1].End, items.ToImmutable(), isFlow);
        }

        return ReadMapping(parser);
    }

    private static Mapping ReadMapping(Parser parser)
    {
        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<(Scalar, YamlPart)>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            if (entries.Any(entry => entry.Item1.Value == key.Value))
            {
                throw new YamlException(key.Start, key.End, "A key stands there twice.");
            }

            entries.Add((new Scalar(Place(key.Start), Place(key.End), key.Value), Read(parser)));
        }

        var end = parser.Consume<MappingEnd>();
        var isFlow = start.Style == MappingStyle.Flow;
        return new Mapping(Place(start.Start), isFlow ? Behind(end) : entries[^1].Item2.End, entries.ToImmutable(), isFlow);
    }

    /// <summary>The place behind a closing bracket, which the reader gives no length.</summary>
    private static int Behind(ParsingEvent closing) => Math.Max(Place(closing.Start) + 1, Place(closing.End));

    private static int Place(Mark mark) => (int)mark.Index;
}
