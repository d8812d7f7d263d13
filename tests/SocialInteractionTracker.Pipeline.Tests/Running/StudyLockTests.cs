using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Running;

public sealed class StudyLockTests
{
    [Test]
    public void Take_HeldByAnother_IsRefusedUntilThatIsFreed()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        using (StudyLock.Take(results))
        {
            Assert.That(() => StudyLock.Take(results), Throws.TypeOf<UserErrorException>().With.Message.Contains("no other run"));
        }

        Assert.That(() => StudyLock.Take(results).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Take_LockFileLeftByAKilledRun_IsTaken()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        Directory.CreateDirectory(results.Path);
        File.WriteAllText(results.LockFile, "");

        Assert.That(() => StudyLock.Take(results).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Take_FileWhereTheResultsGo_IsTheUsersFault()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        File.WriteAllText(results.Path, "in the way");

        Assert.That(() => StudyLock.Take(results), Throws.TypeOf<UserErrorException>().With.Message.Contains(results.Path + ": found a file; expected a folder"));
    }
}
