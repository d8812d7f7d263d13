using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInteractionTracker.Storage.Studies.Importing;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Tells what an import took.</summary>
internal static class ImportPrinter
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Prints a result.</summary>
    public static void Print(TrackImportResult result, string study, bool isDryRun, bool isJson, Streams streams)
    {
        foreach (var fault in result.Refused)
        {
            streams.Error.WriteLine($"not taken: {fault}");
        }

        if (isJson)
        {
            streams.Output.WriteLine(JsonSerializer.Serialize(result, Json));
            return;
        }

        foreach (var trial in result.Trials)
        {
            streams.Output.WriteLine($"{trial.Source}: trial {trial.TrialId} ({(trial.IsNew ? "new; " : "")}{trial.Because}){(trial.Report.Individual.Length > 0 ? $", animal '{trial.Report.Individual}'" : "")}");
            streams.Output.WriteLine($"  {trial.Report}");
        }

        foreach (var (word, names) in new[] { (isDryRun ? "would be written" : "written", result.Written), ("copies kept", result.Kept) }.Where(line => !line.Item2.IsEmpty))
        {
            streams.Output.WriteLine($"{word}: {string.Join(", ", names)}");
        }

        foreach (var note in result.Notes)
        {
            streams.Output.WriteLine($"look at {note}");
        }

        streams.Error.WriteLine(isDryRun ? "Nothing was written." : $"Next: `sit check {study}`, then `sit score {study}`.");
    }
}
