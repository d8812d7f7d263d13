using System.Text.Json.Nodes;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>A study's options as a list of keys and values.</summary>
internal static class OptionLeaves
{
    /// <summary>All options, under their keys in <c>study.yaml</c>.</summary>
    /// <param name="options">The options.</param>
    /// <returns>Key, value, and the program's default where the value is another, else <see langword="null"/>; in the order of the records.</returns>
    public static IEnumerable<(string Key, string Value, string? Default)> Of(StudyOptions options)
    {
        var defaults = Leaves("", OptionJson.Of(new StudyOptions())).ToDictionary(leaf => leaf.Key, leaf => leaf.Value, StringComparer.Ordinal);
        return Leaves("", OptionJson.Of(options))
            .Select(leaf => (leaf.Key, leaf.Value, defaults.GetValueOrDefault(leaf.Key, "") is var usual && usual == leaf.Value ? null : usual));
    }

    private static IEnumerable<(string Key, string Value)> Leaves(string path, JsonNode? node) => node is JsonObject { Count: > 0 } section
        ? section.SelectMany(item => Leaves(path.Length == 0 ? item.Key : $"{path}.{item.Key}", item.Value))
        : [(path, Text(node))];

    private static string Text(JsonNode? node) => node switch
    {
        null => "none",
        JsonArray list => $"[{string.Join(", ", list.Select(Text))}]",
        JsonObject => "none",
        _ => node.ToString(),
    };
}
