namespace SocialInteractionTracker.Training.Learning;

/// <summary>Runs long jobs side by side, each on a thread of its own.</summary>
internal static class SideBySide
{
    /// <summary>Runs jobs; when one fails the others are stopped.</summary>
    /// <typeparam name="T">What a job gives.</typeparam>
    /// <param name="jobs">The jobs; each ends soon once its token is cancelled.</param>
    /// <param name="cancellationToken">Stops all of them.</param>
    /// <returns>What they gave, in their order.</returns>
    public static async Task<T[]> RunAsync<T>(IEnumerable<Func<CancellationToken, T>> jobs, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        return await Task.WhenAll(jobs.Select(job => Task.Factory.StartNew(
            () => Run(job, stop), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default))).ConfigureAwait(false);
    }

    private static T Run<T>(Func<CancellationToken, T> job, CancellationTokenSource stop)
    {
        var isDone = false;
        try
        {
            var result = job(stop.Token);
            isDone = true;
            return result;
        }
        finally
        {
            if (!isDone)
            {
                stop.Cancel();
            }
        }
    }
}
