using System.Text.Encodings.Web;
using System.Text.Json;
using SocialInteractionTracker.Pipeline.Exporting;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Tells what an export wrote.</summary>
internal static class ExportPrinter
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Prints a result.</summary>
    public static void Print(ExportResult result, bool isJson, Streams streams)
    {
        foreach (var (trial, reason) in result.Failures)
        {
            streams.Error.WriteLine($"not exported: trial {trial}: {reason}");
        }

        if (isJson)
        {
            streams.Output.WriteLine(JsonSerializer.Serialize(result, Json));
            return;
        }

        foreach (var path in result.Written)
        {
            streams.Output.WriteLine(path);
        }

        foreach (var path in result.Kept)
        {
            streams.Error.WriteLine($"copy kept: {path}");
        }
    }
}
