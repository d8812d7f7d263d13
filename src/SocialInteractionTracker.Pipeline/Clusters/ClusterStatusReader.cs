using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>Tells from result files and queue how far a study is. A job's own end proves nothing: the result files do.</summary>
/// <param name="study">The study.</param>
/// <param name="modelsFolder">Where the models are that come with the program.</param>
public sealed class ClusterStatusReader(Study study, string modelsFolder)
{
    private readonly ResultsFolder _results = new(study.Folder);

    /// <summary>Reads the status; a queue that cannot be asked is told as unknown.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The status.</returns>
    /// <exception cref="UserErrorException">The model cannot be used.</exception>
    /// <exception cref="IOException">A video cannot be read.</exception>
    public async Task<ClusterStatus> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadWithQueueAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (UserErrorException unknown)
        {
            return await ReadAsync([], cancellationToken).ConfigureAwait(false) with { QueueUnknown = unknown.Message };
        }
    }

    /// <summary>Reads the status, the queue too.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The status.</returns>
    /// <exception cref="UserErrorException">The queue cannot be asked, or the model cannot be used.</exception>
    /// <exception cref="IOException">A video cannot be read.</exception>
    public async Task<ClusterStatus> ReadWithQueueAsync(CancellationToken cancellationToken)
    {
        // The queue first: a task that ends in between is then seen as tracked, not as missing.
        var submissions = SubmissionFiles.Read(_results);
        var queue = await SlurmClient.QueueAsync([.. submissions.SelectMany(s => new[] { s.JobName, s.MergeJobName })], cancellationToken).ConfigureAwait(false);
        return await ReadAsync(queue, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ClusterStatus> ReadAsync(ImmutableArray<SlurmTask> queue, CancellationToken cancellationToken)
    {
        var submissions = SubmissionFiles.Read(_results);
        var running = TrialsOf(submissions, queue.Where(task => task.IsRunning));
        var waiting = TrialsOf(submissions, queue.Where(task => !task.IsRunning));
        var ledger = new TrackLedger(study, DetectorFactory.Load(study, modelsFolder).ModelSha256);
        var places = new List<(string TrialId, Place Place, string? Reason)>();
        foreach (var trial in study.Trials.Where(trial => trial.Tracks is null))
        {
            var failure = FailureOf(trial);
            var place = await ledger.IsTrackedAsync(trial, cancellationToken).ConfigureAwait(false) ? Place.Tracked
                : running.Contains(trial.TrialId) ? Place.Running
                : waiting.Contains(trial.TrialId) ? Place.Waiting
                : failure is not null ? Place.Failed
                : Place.Missing;
            places.Add((trial.TrialId, place, failure));
        }

        return new ClusterStatus
        {
            Tracked = At(Place.Tracked),
            Running = At(Place.Running),
            Waiting = At(Place.Waiting),
            Failed = [.. places.Where(p => p.Place == Place.Failed).Select(p => (p.TrialId, p.Reason!))],
            Missing = At(Place.Missing),
            Queue = queue,
        };

        ImmutableArray<string> At(Place place) => [.. places.Where(p => p.Place == place).Select(p => p.TrialId)];
    }

    private static HashSet<string> TrialsOf(ImmutableArray<Submission> submissions, IEnumerable<SlurmTask> tasks) =>
        [.. tasks.SelectMany(task => submissions.SelectMany(submission => submission.TrialsOf(task)))];

    private string? FailureOf(StudyTrial trial) => TrialNotes.Read(_results.Note(trial.TrialId)) is { Failure: { } failure } note
        && TrackLedger.FailureOf(study, trial, note) is not null ? failure.ToError().Message : null;

    private enum Place
    {
        Tracked,
        Running,
        Waiting,
        Failed,
        Missing,
    }
}
