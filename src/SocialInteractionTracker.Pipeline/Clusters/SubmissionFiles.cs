using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>The files of a study's submissions: a folder each with record, scripts and what the tasks printed.</summary>
public static class SubmissionFiles
{
    /// <summary>Name of the job array's script.</summary>
    public const string TrackScript = "track.sh";

    /// <summary>Name of the merge job's script.</summary>
    public const string MergeScript = "merge.sh";

    private const string RecordName = "submission.json";
    private const string LogName = "logs";
    private const int LongestName = 30;

    /// <summary>Chooses the folder of a new submission.</summary>
    /// <param name="results">The study's results.</param>
    /// <param name="now">The time.</param>
    /// <returns>Full path of a folder that is not there yet.</returns>
    public static string NewFolder(ResultsFolder results, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(results);
        var name = now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return Enumerable.Range(1, int.MaxValue)
            .Select(k => Path.Combine(results.ClusterFolder, k == 1 ? name : $"{name}-{k}"))
            .First(folder => !Directory.Exists(folder));
    }

    /// <summary>The scripts of a submission.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">The submission's folder.</param>
    /// <returns>A writer of scripts with a name that tells study and time in the queue.</returns>
    public static SlurmScripts Scripts(Study study, string folder)
    {
        ArgumentNullException.ThrowIfNull(study);
        var safe = new StringBuilder(study.Name.Length);
        safe.AppendJoin("", study.Name.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return new SlurmScripts(study.Folder, Path.Combine(folder, LogName), $"sit-{safe}-{Path.GetFileName(folder)}");
    }

    /// <summary>Reads all submissions.</summary>
    /// <param name="results">The study's results.</param>
    /// <returns>The records in order of time; empty if there are none. One that cannot be read is left out.</returns>
    public static ImmutableArray<Submission> Read(ResultsFolder results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Directory.Exists(results.ClusterFolder)
            ? [.. Directory.GetDirectories(results.ClusterFolder).Order(StringComparer.Ordinal).Select(ReadOne).OfType<Submission>()]
            : [];
    }

    /// <summary>Writes a submission's record.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="submission">The record.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string folder, Submission submission)
    {
        Directory.CreateDirectory(Path.Combine(folder, LogName));
        AtomicFile.WriteText(Path.Combine(folder, RecordName), JsonSerializer.Serialize(submission, PipelineJson.Readable) + "\n");
    }

    private static Submission? ReadOne(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Submission>(File.ReadAllBytes(Path.Combine(folder, RecordName)), PipelineJson.Readable);
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
