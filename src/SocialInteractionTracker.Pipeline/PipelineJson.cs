using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInteractionTracker.Pipeline;

/// <summary>How the pipeline's records stand in JSON: snake_case keys, words for enumerations.</summary>
internal static class PipelineJson
{
    /// <summary>On one line, for metadata and fingerprints.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(isIndented: false);

    /// <summary>Over several lines, for files that people open.</summary>
    public static JsonSerializerOptions Readable { get; } = Create(isIndented: true);

    private static JsonSerializerOptions Create(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = isIndented,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
