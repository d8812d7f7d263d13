using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialInteractionTracker.Storage.Yaml;

/// <summary>Writes values as they stand in the YAML files of a study: on one line, in brackets and braces.</summary>
internal static class YamlWords
{
    /// <summary>A key with its value; the keys below the first in braces.</summary>
    public static string Entry(ImmutableArray<string> path, JsonNode value) => $"{path[0]}: {Value(path[1..], value)}";

    /// <summary>A value below some keys.</summary>
    public static string Value(ImmutableArray<string> path, JsonNode value) => path.IsEmpty ? Flow(value) : $"{{ {Entry(path, value)} }}";

    /// <summary>A value.</summary>
    public static string Flow(JsonNode? value) => value switch
    {
        JsonArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        JsonObject map => $"{{ {string.Join(", ", map.Select(entry => $"{entry.Key}: {Flow(entry.Value)}"))} }}",
        JsonValue single => Word(Plain(single)),
        _ => "null",
    };

    /// <summary>The text of a single value, without quotes.</summary>
    public static string Plain(JsonValue value) => value.TryGetValue<double>(out var number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : value.GetValue<string>();

    /// <summary>A word as it stands in the file: in quotes if it could be read as something else.</summary>
    public static string Word(string word) =>
        word.Length > 0 && word is not ("null" or "~") && word.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '.' or '-')
        && word.Trim() == word && (word[0] != '-' || char.IsAsciiDigit(word[^1]))
            ? word
            : JsonSerializer.Serialize(word, Quoted);

    private static readonly JsonSerializerOptions Quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
