using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Pipeline.Tests.Running;

public sealed class TrialScheduleTests
{
    private static readonly string[] Trials = ["c", "a", "b"];

    [Test]
    public async Task RunAsync_OneTrialFails_TheOthersAreDoneAndTheFailureIsNamed()
    {
        var heard = new List<string>();

        var outcomes = await TrialSchedule.RunAsync(
            Trials, 2,
            (id, _, _) => id == "a"
                ? throw new UserErrorException(new Fault("video a.mp4", "an empty file", "a video", "Copy it again."))
                : Task.FromResult(TrialStage.Tracked),
            (id, exception) =>
            {
                heard.Add(id);
                return exception.Message;
            },
            CancellationToken.None);

        Assert.That(outcomes.Select(o => (o.TrialId, o.Stage)), Is.EqualTo(new[]
        {
            ("a", TrialStage.Failed), ("b", TrialStage.Tracked), ("c", TrialStage.Tracked),
        }));
        Assert.That(heard, Is.EqualTo(new[] { "a" }));
        Assert.That(outcomes[0].Failure, Does.Contain("an empty file").And.Contain("Copy it again."));
    }

    [Test]
    public async Task RunAsync_ErrorOfTheProgram_FailsThatTrialAlone()
    {
        var outcomes = await TrialSchedule.RunAsync(
            Trials, 1, (id, _, _) => id == "c" ? throw new InvalidOperationException("broken") : Task.FromResult(TrialStage.UpToDate),
            Told, CancellationToken.None);

        Assert.That(outcomes.Select(o => o.Stage), Is.EqualTo(new[] { TrialStage.UpToDate, TrialStage.UpToDate, TrialStage.Failed }));
        Assert.That(outcomes[2].Failure, Is.EqualTo("c: broken"));
    }

    [TestCase(1, 4, new[] { 4 })]
    [TestCase(2, 5, new[] { 2, 3 })]
    [TestCase(3, 2, new[] { 1, 1, 1 })]
    public async Task RunAsync_Workers_AreSharedAmongTrials(int trials, int workers, int[] expected)
    {
        var given = new List<int>();
        using var together = new Barrier(Math.Min(trials, workers));

        await TrialSchedule.RunAsync(
            [.. Enumerable.Range(0, trials).Select(i => $"{i}")], workers,
            (id, own, _) =>
            {
                if (id != "2")
                {
                    together.SignalAndWait(CancellationToken.None);
                }

                lock (given)
                {
                    given.Add(own);
                }

                return Task.FromResult(TrialStage.Tracked);
            },
            Told, CancellationToken.None);

        Assert.That(given.Order(), Is.EqualTo(expected));
    }

    [Test]
    public void RunAsync_Cancelled_StopsAndSaysSo()
    {
        using var cancel = new CancellationTokenSource();
        var done = 0;

        Assert.That(
            async () => await TrialSchedule.RunAsync(
                Trials, 1,
                (_, _, _) =>
                {
                    done++;
                    cancel.Cancel();
                    return Task.FromResult(TrialStage.Tracked);
                },
                Told, cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(done, Is.EqualTo(1));
    }

    [Test]
    public async Task RunAsync_NoTrials_GivesNothing() =>
        Assert.That(await TrialSchedule.RunAsync([], 2, (_, _, _) => Task.FromResult(TrialStage.Tracked), Told, default), Is.Empty);

    private static string Told(string trialId, Exception exception) => $"{trialId}: {exception.Message}";
}
