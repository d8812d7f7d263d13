using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>JSON as the program writes it: indented by two spaces, <c>\n</c>, one line end at the end.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonNode node) => node.ToJsonString(Format) + "\n";
}
