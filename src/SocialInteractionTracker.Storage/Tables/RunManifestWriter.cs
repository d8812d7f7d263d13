using System.Text.Json;
using System.Text.Json.Nodes;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Writes <c>run.json</c>: versions, checksums, options, timings and the machine of a run.</summary>
public static class RunManifestWriter
{
    /// <summary>The file's name.</summary>
    public const string FileName = "run.json";

    private static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes the manifest of a run.</summary>
    /// <typeparam name="T">The record that describes the run; its properties become snake_case keys.</typeparam>
    /// <param name="folder">The results folder.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write<T>(string folder, T run) =>
        AtomicFile.WriteText(Path.Combine(folder, FileName), JsonText.Of(ToJson(run)));

    /// <summary>A record as JSON with snake_case keys and words for enumerations, as in the manifest and in track metadata.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="value">Its value.</param>
    /// <returns>The JSON.</returns>
    public static JsonNode ToJson<T>(T value) =>
        JsonSerializer.SerializeToNode(value, Names) ?? throw new ArgumentNullException(nameof(value));
}
