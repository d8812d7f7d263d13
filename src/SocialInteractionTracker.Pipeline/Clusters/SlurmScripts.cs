using System.Globalization;
using System.Text;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>The two scripts that Slurm runs: one task of the job array, and the merge.</summary>
/// <param name="StudyFolder">Full path of the study, the same on every node.</param>
/// <param name="LogFolder">Full path of the folder for what tasks print.</param>
/// <param name="JobName">Name of both jobs, by which they are found in the queue.</param>
public sealed record SlurmScripts(string StudyFolder, string LogFolder, string JobName)
{
    /// <summary>How long a task waits for another run on the study, min.</summary>
    private const int WaitMinutes = 60;

    private const double LeastLimitMinutes = 60;
    private const double SecondsPerMinute = 60;
    private const int MinutesPerHour = 60;
    private const int MergeCpus = 2;
    private const int MergeMemoryMb = 2000;

    /// <summary>Name of the merge job.</summary>
    public string MergeJobName => JobName + "-merge";

    /// <summary>The script of the job array: each task tracks its trials.</summary>
    /// <param name="plan">Which trials each task has.</param>
    /// <param name="options">What to ask for.</param>
    /// <returns>The script; it needs no other file.</returns>
    public string Track(TaskPlan plan, ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var array = $"0-{plan.Tasks.Length - 1}" + (options.AtOnce is { } atOnce ? $"%{atOnce}" : "");
        var limitMinutes = Math.Max(LeastLimitMinutes, Math.Ceiling(plan.LongestS * ClusterOptions.SlackFactor / SecondsPerMinute));
        return Script(
            [
                $"--job-name={JobName}", $"--array={array}", $"--cpus-per-task={options.CpusPerTask}", $"--mem={plan.MemoryMb}M",
                $"--time={options.TimeLimit ?? Time(limitMinutes)}", "--requeue", .. Common(options, "track-%a.log"),
            ],
            options,
            [
                "tasks=(", .. plan.Tasks.Select(task => $"  {Quoted(string.Join(' ', task))}"), ")",
                "read -ra trials <<<\"${tasks[$SLURM_ARRAY_TASK_ID]}\"",
                $"exec {options.Program} track {Quoted(StudyFolder)} --trial \"${{trials[@]}}\" --workers {options.CpusPerTask} --wait {WaitMinutes}",
            ]);
    }

    /// <summary>The script of the merge: scores what is there and names what is missing.</summary>
    /// <param name="options">What to ask for.</param>
    /// <returns>The script.</returns>
    public string Merge(ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Script(
            [
                $"--job-name={MergeJobName}", $"--cpus-per-task={MergeCpus}", $"--mem={MergeMemoryMb}M", $"--time={Time(LeastLimitMinutes)}",
                "--requeue", .. Common(options, "merge.log"),
            ],
            options,
            [$"exec {options.Program} report {Quoted(StudyFolder)} --workers {MergeCpus} --wait {WaitMinutes}"]);
    }

    /// <summary>A word of shell that stands for itself.</summary>
    /// <param name="text">The text.</param>
    /// <returns>It in single quotes.</returns>
    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
    }

    private static string Script(IEnumerable<string> directives, ClusterOptions options, IEnumerable<string> body)
    {
        var lines = new StringBuilder("#!/bin/bash\n");
        lines.AppendJoin("", directives.Select(directive => $"#SBATCH {directive}\n"));
        lines.AppendJoin("", options.SetupLines.Concat(body).Select(line => line + "\n"));
        return lines.ToString();
    }

    private IEnumerable<string> Common(ClusterOptions options, string log) =>
    [
        // A percent sign in a path would be a pattern of Slurm's.
        $"--output=\"{LogFolder.Replace("%", "%%", StringComparison.Ordinal)}/{log}\"", "--open-mode=append",
        .. options.Partition is { } partition ? [$"--partition={partition}"] : Array.Empty<string>(),
        .. options.Account is { } account ? [$"--account={account}"] : Array.Empty<string>(),
        .. options.SbatchLines,
    ];

    private static string Time(double minutes) => string.Create(
        CultureInfo.InvariantCulture, $"{(int)minutes / MinutesPerHour:00}:{(int)minutes % MinutesPerHour:00}:00");
}
