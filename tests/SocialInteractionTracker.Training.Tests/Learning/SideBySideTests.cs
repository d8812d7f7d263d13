using SocialInteractionTracker.Training.Learning;

namespace SocialInteractionTracker.Training.Tests.Learning;

public sealed class SideBySideTests
{
    [Test]
    public async Task RunAsync_OfTwoJobs_GivesTheirResultsInOrder() =>
        Assert.That(await SideBySide.RunAsync<int>([_ => 1, _ => 2], CancellationToken.None), Is.EqualTo(new[] { 1, 2 }));

    [Test]
    public void RunAsync_WhenOneFails_StopsTheOtherAndTellsTheFailure() =>
        Assert.That(
            () => SideBySide.RunAsync<int>([WaitForStop, _ => throw new InvalidDataException("torn")], CancellationToken.None),
            Throws.TypeOf<InvalidDataException>());

    [Test]
    public void RunAsync_WhenStopped_StopsAll()
    {
        using var stop = new CancellationTokenSource();
        var running = SideBySide.RunAsync<int>([WaitForStop, WaitForStop], stop.Token);

        stop.Cancel();

        Assert.That(() => running, Throws.InstanceOf<OperationCanceledException>());
    }

    private static int WaitForStop(CancellationToken token)
    {
        token.WaitHandle.WaitOne();
        token.ThrowIfCancellationRequested();
        return 0;
    }
}
