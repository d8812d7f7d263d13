namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>One job or task of an array in Slurm's queue.</summary>
/// <param name="JobName">The job's name.</param>
/// <param name="JobId">Its id as Slurm writes it, for example <c>17_3</c>.</param>
/// <param name="Index">The task's number in the array; <see langword="null"/> for a job without one.</param>
/// <param name="State">Slurm's word, for example <c>RUNNING</c>.</param>
/// <param name="Node">The node; empty while it waits.</param>
/// <param name="Reason">Why it waits, Slurm's word; empty while it runs.</param>
public sealed record SlurmTask(string JobName, string JobId, int? Index, string State, string Node, string Reason)
{
    /// <summary>Whether a node works on it.</summary>
    public bool IsRunning => State is "RUNNING" or "COMPLETING";
}
