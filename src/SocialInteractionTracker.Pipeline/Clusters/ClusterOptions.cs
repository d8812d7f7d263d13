using System.Collections.Immutable;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>What is asked of a cluster's scheduler; nothing here changes a result.</summary>
public sealed record ClusterOptions
{
    /// <summary>The partition (queue); <see langword="null"/> (default) for the scheduler's own.</summary>
    public string? Partition { get; init; }

    /// <summary>The account to charge; <see langword="null"/> (default) for the user's own.</summary>
    public string? Account { get; init; }

    /// <summary>Longest time of a task as the scheduler writes it, for example <c>02:00:00</c>; <see langword="null"/> (default) for <see cref="SlackFactor"/> times the estimate.</summary>
    public string? TimeLimit { get; init; }

    /// <summary>Processors of a task; default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int CpusPerTask
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(CpusPerTask)); field = value; }
    } = 2;

    /// <summary>Memory of a task, MB; <see langword="null"/> (default) for what was measured.</summary>
    public int? MemoryMb { get; init; }

    /// <summary>How long a task shall take, min; default 10: long beside the seconds of starting, short beside a requeue.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public double TaskMinutes
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(TaskMinutes)); field = value; }
    } = 10;

    /// <summary>Tasks that may run at once; <see langword="null"/> (default) for as many as the scheduler lets.</summary>
    public int? AtOnce { get; init; }

    /// <summary>Further options for <c>sbatch</c>, each as on its command line, for example <c>--qos=low</c>.</summary>
    public ImmutableArray<string> SbatchLines { get; init; } = [];

    /// <summary>Lines of shell that a node runs first, for example <c>module load dotnet</c>.</summary>
    public ImmutableArray<string> SetupLines { get; init; } = [];

    /// <summary>The words of shell that start this program on a node, for example <c>apptainer exec sit.sif sit</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Time limit over the estimate; 4, since a slow disk or a busy node halves the speed, and the estimate is one.</summary>
    public static double SlackFactor => 4;
}
