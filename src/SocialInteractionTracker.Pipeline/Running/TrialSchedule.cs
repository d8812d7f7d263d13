using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Runs the trials of a study side by side; a trial that fails never stops the others.</summary>
public static class TrialSchedule
{
    /// <summary>The work on one trial.</summary>
    /// <param name="trialId">The trial.</param>
    /// <param name="workers">Threads it may use.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The stage the trial ended in.</returns>
    public delegate Task<TrialStage> Work(string trialId, int workers, CancellationToken cancellationToken);

    /// <summary>Does the work on all trials.</summary>
    /// <param name="trialIds">The trials, the longest first.</param>
    /// <param name="workers">Threads in all; with fewer trials than threads each trial gets several.</param>
    /// <param name="work">The work on one trial.</param>
    /// <param name="failed">Hears of each failure at once; gives its reason as a sentence.</param>
    /// <param name="cancellationToken">Stops all work; what was finished stays.</param>
    /// <returns>What became of each trial, in ordinal order of ids.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<ImmutableArray<TrialOutcome>> RunAsync(
        IReadOnlyList<string> trialIds, int workers, Work work, Func<string, Exception, string> failed, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentBag<TrialOutcome>();
        var atOnce = Math.Max(1, Math.Min(workers, trialIds.Count));
        var queue = new ConcurrentQueue<string>(trialIds);
        var threads = Enumerable.Range(0, atOnce).Select(lane => Task.Run(
            async () =>
            {
                var own = (workers / atOnce) + (lane < workers % atOnce ? 1 : 0);
                while (queue.TryDequeue(out var trialId))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    outcomes.Add(await RunOneAsync((trialId, own), work, failed, cancellationToken).ConfigureAwait(false));
                }
            },
            cancellationToken)).ToArray();
        await Task.WhenAll(threads).ConfigureAwait(false);
        return [.. outcomes.OrderBy(o => o.TrialId, StringComparer.Ordinal)];
    }

    /// <summary>The boundary at which a trial's error becomes a failed trial.</summary>
    private static async Task<TrialOutcome> RunOneAsync(
        (string TrialId, int Workers) of, Work work, Func<string, Exception, string> failed, CancellationToken cancellationToken)
    {
        var (trialId, workers) = of;
        var clock = Stopwatch.StartNew();
        try
        {
            var stage = await work(trialId, workers, cancellationToken).ConfigureAwait(false);
            return new TrialOutcome(trialId, stage) { ElapsedS = clock.Elapsed.TotalSeconds };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new TrialOutcome(trialId, TrialStage.Failed, failed(trialId, exception)) { ElapsedS = clock.Elapsed.TotalSeconds };
        }
    }
}
