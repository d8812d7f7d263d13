using System.Collections.Immutable;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>How trials are handed to the tasks of a job array, and what a task asks for.</summary>
/// <param name="Tasks">The trials of each task, in order.</param>
/// <param name="LongestS">Estimated time of the longest task, s.</param>
/// <param name="MemoryMb">Memory of a task, MB.</param>
public sealed record TaskPlan(ImmutableArray<ImmutableArray<string>> Tasks, double LongestS, int MemoryMb)
{
    private const double SecondsPerMinute = 60;

    /// <summary>Memory beyond what was measured: frames of another video may be larger.</summary>
    private const double MemoryFactor = 1.5;

    private const int LeastMemoryMb = 1000;
    private const int MemoryStepMb = 100;

    /// <summary>Fills tasks with trials in their order until a task takes the minutes asked for.</summary>
    /// <param name="trialIds">The trials.</param>
    /// <param name="costs">What each costs.</param>
    /// <param name="options">How long a task shall take, and its processors.</param>
    /// <param name="mostTasks">The scheduler's limit; tasks get longer to keep it.</param>
    /// <returns>The plan; without tasks if there are no trials. A trial that is longer than a task shall be is a task of its own.</returns>
    public static TaskPlan Of(IReadOnlyList<string> trialIds, TrialCosts costs, ClusterOptions options, int mostTasks)
    {
        ArgumentNullException.ThrowIfNull(trialIds);
        ArgumentNullException.ThrowIfNull(costs);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostTasks, 1);
        var wallS = trialIds.Select(id => costs.CpuS(id) / options.CpusPerTask).ToArray();
        var targetS = options.TaskMinutes * SecondsPerMinute;
        var ends = Ends(wallS, targetS);
        while (ends.Count > mostTasks)
        {
            targetS *= 2;
            ends = Ends(wallS, targetS);
        }

        var starts = ends.Prepend(0).SkipLast(1);
        var tasks = starts.Zip(ends, (start, end) => trialIds.Skip(start).Take(end - start).ToImmutableArray()).ToImmutableArray();
        var longestS = tasks.Select(task => task.Sum(costs.CpuS) / options.CpusPerTask).DefaultIfEmpty(0).Max();
        return new TaskPlan(tasks, longestS, options.MemoryMb ?? Memory(tasks, costs, options));
    }

    /// <summary>Where each task ends, exclusive.</summary>
    private static List<int> Ends(double[] wallS, double targetS)
    {
        var (ends, filledS) = (new List<int>(), 0.0);
        for (var i = 0; i < wallS.Length; i++)
        {
            if (filledS > 0 && filledS + wallS[i] > targetS)
            {
                ends.Add(i);
                filledS = 0;
            }

            filledS += wallS[i];
        }

        if (wallS.Length > 0)
        {
            ends.Add(wallS.Length);
        }

        return ends;
    }

    private static int Memory(ImmutableArray<ImmutableArray<string>> tasks, TrialCosts costs, ClusterOptions options)
    {
        var atOnce = Math.Min(options.CpusPerTask, tasks.Select(task => task.Length).DefaultIfEmpty(1).Max());
        var steps = Math.Ceiling(atOnce * costs.MemoryMb * MemoryFactor / MemoryStepMb);
        return Math.Max(LeastMemoryMb, (int)steps * MemoryStepMb);
    }
}
