using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>Gives a study's trials that are not tracked to a cluster: a job array, and a merge that starts when all its tasks have ended, however they ended.</summary>
/// <param name="study">The study.</param>
/// <param name="options">What to ask for.</param>
/// <param name="modelsFolder">Where the models are that come with the program.</param>
public sealed class ClusterSubmitter(Study study, ClusterOptions options, string modelsFolder)
{
    private readonly ResultsFolder _results = new(study.Folder);

    /// <summary>Submits what is neither tracked nor in the queue.</summary>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops it; what Slurm has taken by then stays submitted.</param>
    /// <returns>What was submitted.</returns>
    /// <exception cref="UserErrorException">Slurm cannot be asked or refuses, or another submission is at work.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public async Task<SubmitResult> SubmitAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        using var alone = StudyLock.Take(_results, StudyHold.Submissions);
        var status = await new ClusterStatusReader(study, modelsFolder).ReadWithQueueAsync(cancellationToken).ConfigureAwait(false);
        if (status.ToSubmit.IsEmpty)
        {
            return new SubmitResult(status, null, null, null);
        }

        var now = time.GetUtcNow();
        var folder = SubmissionFiles.NewFolder(_results, now);
        var plan = Plan(status, await SlurmClient.MostTasksAsync(cancellationToken).ConfigureAwait(false));
        var scripts = SubmissionFiles.Scripts(study, folder);
        var result = new SubmitResult(status, null, scripts.Track(plan, options), scripts.Merge(options));
        var submission = new Submission { JobName = scripts.JobName, MergeJobName = scripts.MergeJobName, SubmittedAt = now, Tasks = plan.Tasks };

        // The record first: should this process end here, the jobs are still found in the queue, by their names.
        SubmissionFiles.Write(folder, submission);
        var track = Write(folder, SubmissionFiles.TrackScript, result.TrackScript!);
        var merge = Write(folder, SubmissionFiles.MergeScript, result.MergeScript!);
        submission = submission with { JobId = await FirstAsync(track, folder, cancellationToken).ConfigureAwait(false) };
        SubmissionFiles.Write(folder, submission);
        submission = submission with { MergeJobId = await SlurmClient.SubmitAsync(merge, submission.JobId, cancellationToken).ConfigureAwait(false) };
        SubmissionFiles.Write(folder, submission);
        return result with { Submission = submission };
    }

    /// <summary>Makes the scripts of what would be submitted; nothing is written, and Slurm need not be there.</summary>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The scripts.</returns>
    /// <exception cref="UserErrorException">The model cannot be used.</exception>
    /// <exception cref="IOException">A video cannot be read.</exception>
    public async Task<SubmitResult> DryRunAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        var status = await new ClusterStatusReader(study, modelsFolder).ReadAsync(cancellationToken).ConfigureAwait(false);
        if (status.ToSubmit.IsEmpty)
        {
            return new SubmitResult(status, null, null, null);
        }

        var scripts = SubmissionFiles.Scripts(study, SubmissionFiles.NewFolder(_results, time.GetUtcNow()));
        return new SubmitResult(status, null, scripts.Track(Plan(status, SlurmClient.DefaultMostTasks), options), scripts.Merge(options));
    }

    private TaskPlan Plan(ClusterStatus status, int mostTasks) => TaskPlan.Of(status.ToSubmit, TrialCosts.Of(study), options, mostTasks);

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        AtomicFile.WriteText(path, text);
        return path;
    }

    /// <summary>A submission that Slurm refuses leaves nothing behind.</summary>
    private static async Task<string> FirstAsync(string script, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await SlurmClient.SubmitAsync(script, after: null, cancellationToken).ConfigureAwait(false);
        }
        catch (UserErrorException)
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }
}
