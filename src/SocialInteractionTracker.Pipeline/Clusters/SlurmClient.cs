using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>Speaks with Slurm through its programs <c>sbatch</c>, <c>squeue</c> and <c>scontrol</c>.</summary>
public static class SlurmClient
{
    /// <summary>Tasks that an array may have where Slurm does not say: its own default of <c>MaxArraySize</c> is 1001.</summary>
    public const int DefaultMostTasks = 1000;

    private const string Fields = "%j|%F|%K|%T|%N|%r";
    private const int FieldCount = 6;

    /// <summary>A controller that has not answered by now does not answer; Slurm's own clients try for minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Hands a script to the scheduler.</summary>
    /// <param name="script">Path of the script.</param>
    /// <param name="after">Id of the job that must have ended, however it ended; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Stops the waiting for an answer.</param>
    /// <returns>The job's id.</returns>
    /// <exception cref="UserErrorException">Slurm is not there, does not answer or refuses.</exception>
    public static async Task<string> SubmitAsync(string script, string? after, CancellationToken cancellationToken)
    {
        string[] dependency = after is null ? [] : [$"--dependency=afterany:{after}"];
        var answer = await AskAsync("sbatch", ["--parsable", .. dependency, script], cancellationToken).ConfigureAwait(false);
        return answer.Trim().Split(';')[0];
    }

    /// <summary>What is in the queue under some names.</summary>
    /// <param name="jobNames">Names of jobs.</param>
    /// <param name="cancellationToken">Stops the waiting for an answer.</param>
    /// <returns>A row for each job and each task of an array, in Slurm's order; empty if there are none.</returns>
    /// <exception cref="UserErrorException">Slurm is not there or does not answer.</exception>
    public static async Task<ImmutableArray<SlurmTask>> QueueAsync(IReadOnlyCollection<string> jobNames, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobNames);
        if (jobNames.Count == 0)
        {
            return [];
        }

        var answer = await AskAsync(
            "squeue", ["--noheader", "--array", "--name=" + string.Join(',', jobNames), "--format=" + Fields], cancellationToken).ConfigureAwait(false);
        return [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Row).OfType<SlurmTask>()];
    }

    /// <summary>How many tasks a job array may have.</summary>
    /// <param name="cancellationToken">Stops the waiting for an answer.</param>
    /// <returns>One less than <c>MaxArraySize</c>; <see cref="DefaultMostTasks"/> where that is not told.</returns>
    /// <exception cref="UserErrorException">Slurm is not there or does not answer.</exception>
    public static async Task<int> MostTasksAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync("scontrol", ["show", "config"], cancellationToken).ConfigureAwait(false);
        var line = answer.Split('\n').FirstOrDefault(line => line.StartsWith("MaxArraySize", StringComparison.Ordinal));
        return int.TryParse(line?.Split('=')[^1], CultureInfo.InvariantCulture, out var size) && size > 1 ? size - 1 : DefaultMostTasks;
    }

    private static SlurmTask? Row(string line) => line.Trim().Split('|') is { Length: FieldCount } f
        ? int.TryParse(f[2], CultureInfo.InvariantCulture, out var index)
            ? new SlurmTask(f[0], $"{f[1]}_{index}", index, f[3], f[4], f[5])
            : new SlurmTask(f[0], f[1], null, f[3], f[4], f[5])
        : null;

    private static async Task<string> AskAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var process = Start(program, arguments);
        try
        {
            var (answer, complaint) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            var (output, error) = (await answer.ConfigureAwait(false), await complaint.ConfigureAwait(false));
            return process.ExitCode == 0 ? output : throw new UserErrorException(new Fault(
                program, $"exit code {process.ExitCode}: {error.Trim()}", "that Slurm takes it", "Mend what it complains of; `--dry-run` prints the scripts."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill();
            throw new UserErrorException(new Fault(
                program, FormattableString.Invariant($"no answer within {Patience.TotalSeconds:F0} s"), "an answer of Slurm", "See with `sinfo` whether it is up, and try again."));
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new UserErrorException(new Fault(
                program, "no such program", "Slurm's programs", "Call this on a login node of the cluster; `--dry-run` works everywhere."));
        }
    }
}
