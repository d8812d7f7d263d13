using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SocialInteractionTracker.Storage.Yaml;

/// <summary>Changes single values of a YAML text that people wrote; comments, order, line ends and all other values stay as they are.</summary>
/// <remarks>
/// Every change is checked: the new text is read again and must say just what the old one said, but for the change. Where that
/// cannot be had, as where comments stand inside what would be replaced, nothing is changed.
/// </remarks>
internal static class YamlPatch
{
    /// <summary>Sets a key.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <param name="path">The keys from the top to the one to set.</param>
    /// <param name="value">Its value: numbers, text, lists and objects of them.</param>
    /// <returns>The new text; <see langword="null"/> if it cannot be had without touching other things.</returns>
    public static string? Set(string text, ImmutableArray<string> path, JsonNode value)
    {
        if (IsBlank(text))
        {
            return Checked(text, EndLine(text) + YamlWords.Entry(path, value) + NewLine(text), top => Put(top, path, value));
        }

        return YamlPart.Parse(text) is { } top && Changed(text, top, path, value) is { } changed ? Checked(text, changed, content => Put(content, path, value)) : null;
    }

    /// <summary>Removes a key of the top mapping with its value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key.</param>
    /// <returns>The new text, the same one if the key is absent; <see langword="null"/> if it cannot be had without touching other things.</returns>
    public static string? Remove(string text, string key)
    {
        if (YamlPart.Parse(text) is not { } top || top.Find(key) is not { } value)
        {
            return text;
        }

        return top.IsFlow ? null : Checked(text, WithoutLines(text, top.Entries.First(e => e.Key.Value == key).Key.Start, value.End), content => content.Remove(key));
    }

    /// <summary>Adds an item at the end of a list of the top mapping.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <param name="key">The list's key; it is made if it is absent.</param>
    /// <param name="item">The item.</param>
    /// <returns>The new text; <see langword="null"/> if it cannot be had without touching other things.</returns>
    public static string? Append(string text, string key, JsonNode item)
    {
        if ((IsBlank(text) ? null : YamlPart.Parse(text)?.Find(key)) is not YamlPart.Sequence { Items: [.., var last] } list)
        {
            return Set(text, [key], new JsonArray(item.DeepClone()));
        }

        var changed = list.IsFlow
            ? text.Insert(last.End, ", " + YamlWords.Flow(item))
            : text.Insert(LineEnd(text, last.End), NewLine(text) + text[LineStart(text, list.Start)..list.Start] + "- " + YamlWords.Flow(item));
        return Checked(text, changed, content => ((JsonArray)content[key]!).Add(item.DeepClone()));
    }

    /// <summary>Removes an item of a list of the top mapping; the key too if it was the only one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The list's key.</param>
    /// <param name="index">Which item, from 0.</param>
    /// <returns>The new text; <see langword="null"/> if there is no such item, or it cannot be had without touching other things.</returns>
    public static string? RemoveItem(string text, string key, int index)
    {
        if (YamlPart.Parse(text)?.Find(key) is not YamlPart.Sequence list || index < 0 || index >= list.Items.Length)
        {
            return null;
        }

        if (list.Items.Length == 1)
        {
            return Remove(text, key);
        }

        var item = list.Items[index];
        var changed = !list.IsFlow ? WithoutLines(text, item.Start, item.End)
            : index > 0 ? text.Remove(list.Items[index - 1].End, item.End - list.Items[index - 1].End)
            : text.Remove(item.Start, list.Items[1].Start - item.Start);
        return Checked(text, changed, content => ((JsonArray)content[key]!).RemoveAt(index));
    }

    private static string? Changed(string text, YamlPart.Mapping map, ImmutableArray<string> path, JsonNode value) => map.Find(path[0]) switch
    {
        null => Inserted(text, map, YamlWords.Entry(path, value)),
        YamlPart.Mapping inner when path.Length > 1 => Changed(text, inner, path[1..], value),
        { IsNothing: true } nothing => Filled(text, map.Entries.First(e => e.Key.Value == path[0]).Key.End, nothing.End, YamlWords.Value(path[1..], value)),
        var part when path.Length == 1 => Replaced(text, part, value),
        _ => null,
    };

    /// <summary>Number by number where the shape stays, so that how a list is laid out stays too.</summary>
    private static string? Replaced(string text, YamlPart part, JsonNode value)
    {
        if (Pairs(part, value)?.ToList() is { } pairs)
        {
            foreach (var (scalar, now) in pairs.OrderByDescending(pair => pair.Scalar.Start).Where(pair => pair.Scalar.Value != pair.Value))
            {
                text = text.Remove(scalar.Start, scalar.End - scalar.Start).Insert(scalar.Start, YamlWords.Word(now));
            }

            return text;
        }

        return text[part.Start..part.End].Contains('#', StringComparison.Ordinal)
            ? null
            : text.Remove(part.Start, part.End - part.Start).Insert(part.Start, YamlWords.Flow(value));
    }

    private static IEnumerable<(YamlPart.Scalar Scalar, string Value)>? Pairs(YamlPart part, JsonNode? value)
    {
        switch (part, value)
        {
            case (YamlPart.Scalar { Value: not null } scalar, JsonValue number):
                return [(scalar, YamlWords.Plain(number))];
            case (YamlPart.Sequence list, JsonArray items) when list.Items.Length == items.Count:
                return All(list.Items.Select((item, i) => Pairs(item, items[i])));
            case (YamlPart.Mapping map, JsonObject entries) when map.Entries.Length == entries.Count && map.Entries.All(e => entries.ContainsKey(e.Key.Value ?? "")):
                return All(map.Entries.Select(entry => Pairs(entry.Value, entries[entry.Key.Value!])));
            default:
                return null;
        }

        static IEnumerable<(YamlPart.Scalar, string)>? All(IEnumerable<IEnumerable<(YamlPart.Scalar, string)>?> parts)
        {
            var all = parts.ToList();
            return all.Contains(null) ? null : all.SelectMany(part => part!);
        }
    }

    private static string Inserted(string text, YamlPart.Mapping map, string entry)
    {
        if (map.IsFlow)
        {
            return map.Entries is [.., var last]
                ? text.Insert(Math.Max(last.Key.End + 1, last.Value.End), ", " + entry)
                : text.Remove(map.Start, map.End - map.Start).Insert(map.Start, $"{{ {entry} }}");
        }

        var first = map.Entries[0].Key.Start;
        return text.Insert(LineEnd(text, map.End), NewLine(text) + text[LineStart(text, first)..first] + entry);
    }

    private static string Filled(string text, int keyEnd, int valueEnd, string value)
    {
        var colon = text.IndexOf(':', keyEnd);
        return text[..(colon + 1)] + " " + value + (valueEnd > colon + 1 ? text[valueEnd..] : text[(colon + 1)..]);
    }

    /// <summary>Without the lines from where something begins to where it ends, with the comment behind it.</summary>
    private static string WithoutLines(string text, int start, int end)
    {
        var (from, to) = (LineStart(text, start), LineEnd(text, end));
        while (to < text.Length && text[to] is '\r' or '\n')
        {
            to++;
            if (text[to - 1] == '\n')
            {
                break;
            }
        }

        return text.Remove(from, to - from);
    }

    private static string? Checked(string old, string changed, Action<JsonObject> change)
    {
        var expected = IsBlank(old) ? [] : YamlPart.Parse(old)?.Content() as JsonObject;
        if (expected is null)
        {
            return null;
        }

        change(expected);
        var found = IsBlank(changed) ? new JsonObject() : YamlPart.Parse(changed)?.Content();
        return JsonNode.DeepEquals(found, Words(expected)) ? changed : null;
    }

    private static void Put(JsonObject top, ImmutableArray<string> path, JsonNode value)
    {
        foreach (var key in path[..^1])
        {
            top = top[key] as JsonObject ?? (JsonObject)(top[key] = new JsonObject());
        }

        top[path[^1]] = value.DeepClone();
    }

    /// <summary>Every single value as the text that stands in the file.</summary>
    private static JsonNode? Words(JsonNode? node) => node switch
    {
        JsonValue value => JsonValue.Create(YamlWords.Plain(value)),
        JsonArray array => new JsonArray([.. array.Select(Words)]),
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Words(entry.Value)))),
        _ => null,
    };

    private static bool IsBlank(string text) => text.Split('\n').All(line => line.Trim() is "" or "---" || line.TrimStart().StartsWith('#'));

    private static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static string EndLine(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + NewLine(text);

    private static int LineStart(string text, int place) => place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;

    private static int LineEnd(string text, int place)
    {
        var end = text.IndexOf('\n', place);
        return end < 0 ? text.Length : end > place && text[end - 1] == '\r' ? end - 1 : end;
    }
}
