using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Running;

public sealed class StudyLockTests
{
    [Test]
    public void Take_WhileAnotherRunHoldsIt_IsRefusedUntilThatIsFreed()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        var first = StudyLock.Take(results);

        Assert.That(() => StudyLock.Take(results), Throws.TypeOf<UserErrorException>().With.Message.Contains("no other run"));
        first.Dispose();
        Assert.That(() => StudyLock.Take(results).Dispose(), Throws.Nothing);
    }
}
