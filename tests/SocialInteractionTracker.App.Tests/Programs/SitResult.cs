using System.Text.Json;

namespace SocialInteractionTracker.App.Tests.Programs;

/// <summary>What a run of the program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All of stdout.</param>
/// <param name="Error">All of stderr.</param>
internal sealed record SitResult(int ExitCode, string Output, string Error)
{
    /// <summary>stdout read as one JSON document.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The ids in one of the lists of <c>sit run --json</c>.</summary>
    public string[] Ids(string list) => [.. Json.GetProperty(list).EnumerateArray().Select(id => id.GetString()!)];

    /// <summary>Everything, for a test's message.</summary>
    public override string ToString() => $"exit {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Error}";
}
