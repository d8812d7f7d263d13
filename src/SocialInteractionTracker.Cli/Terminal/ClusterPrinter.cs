using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialInteractionTracker.Pipeline.Clusters;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Tells what was given to a cluster and how far it is.</summary>
internal static class ClusterPrinter
{
    /// <summary>Ids told of a list before the rest is only counted.</summary>
    private const int MostIds = 10;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(SubmitResult result, bool isDryRun, bool isJson, Streams streams)
    {
        if (isJson)
        {
            streams.Output.WriteLine(JsonSerializer.Serialize(
                new { result.Submission, result.Status.ToSubmit, result.TrackScript, result.MergeScript, Status = Plain(result.Status) }, Json));
        }
        else if (isDryRun && result.TrackScript is not null)
        {
            streams.Output.WriteLine($"{result.TrackScript}\n{result.MergeScript}");
        }
        else
        {
            streams.Output.WriteLine(Sentence(result));
        }

        PrintUnknownQueue(result.Status, streams.Error);
    }

    public static void Print(ClusterStatus status, bool isJson, Streams streams)
    {
        if (isJson)
        {
            streams.Output.WriteLine(JsonSerializer.Serialize(Plain(status), Json));
        }
        else
        {
            PrintCounts(status, streams.Output);
        }

        PrintUnknownQueue(status, streams.Error);
    }

    private static string Sentence(SubmitResult result) => result switch
    {
        { Submission: { } done } => $"submitted {Count(result.Status.ToSubmit.Length)} in {done.Tasks.Length} tasks as job {done.JobId}, "
            + $"and the merge as job {done.MergeJobId}. `sit status` tells how far it is.",
        { Status: { Running.IsEmpty: true, Waiting.IsEmpty: true } status } => $"nothing to submit: {Count(status.Tracked.Length)} tracked. `sit report` makes the tables.",
        { Status: var status } => $"nothing to submit: {Count(status.Tracked.Length)} tracked, {status.Running.Length} running, {status.Waiting.Length} waiting.",
    };

    private static void PrintCounts(ClusterStatus status, TextWriter output)
    {
        (string Name, ImmutableArray<string> Trials)[] rows =
        [
            ("tracked", status.Tracked), ("running", status.Running), ("waiting", status.Waiting),
            ("failed", [.. status.Failed.Select(f => f.TrialId)]), ("missing", status.Missing),
        ];
        foreach (var (name, trials) in rows)
        {
            var isTold = name != "tracked" && !trials.IsEmpty;
            output.WriteLine($"{name,-8}{trials.Length,7}{(isTold ? "  " + Ids(trials) : "")}");
        }

        foreach (var (trialId, reason) in status.Failed)
        {
            output.WriteLine($"failed: {trialId}: {reason}");
        }

        foreach (var job in status.Queue.Where(task => task.Index is null))
        {
            output.WriteLine($"merge job {job.JobId}: {job.State.ToLowerInvariant()} {job.Node}{job.Reason}".TrimEnd());
        }

        if (!status.ToSubmit.IsEmpty)
        {
            output.WriteLine($"`sit submit` or `sit run` takes the {Count(status.ToSubmit.Length)} failed or missing.");
        }
    }

    private static object Plain(ClusterStatus status) => new
    {
        status.Tracked,
        status.Running,
        status.Waiting,
        Failed = status.Failed.Select(f => new { f.TrialId, f.Reason }),
        status.Missing,
        status.Queue,
        status.QueueUnknown,
    };

    private static void PrintUnknownQueue(ClusterStatus status, TextWriter error)
    {
        if (status.QueueUnknown is { } reason)
        {
            error.WriteLine($"the queue is not known, so that nothing counts as running or waiting: {reason}");
        }
    }

    private static string Ids(ImmutableArray<string> trials) =>
        string.Join(' ', trials.Take(MostIds)) + (trials.Length > MostIds ? $" and {trials.Length - MostIds} more" : "");

    private static string Count(int trials) => trials == 1 ? "1 trial" : $"{trials} trials";
}
