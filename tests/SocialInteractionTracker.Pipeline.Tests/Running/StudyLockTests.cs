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
        using (StudyLock.Take(results, StudyHold.Tracks | StudyHold.Tables))
        {
            Assert.That(() => StudyLock.Take(results, StudyHold.Tracks | StudyHold.Tables), Throws.TypeOf<UserErrorException>().With.Message.Contains("no other run"));
        }

        Assert.That(() => StudyLock.Take(results, StudyHold.Tracks | StudyHold.Tables).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Take_LockFileLeftByAKilledRun_IsTaken()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        Directory.CreateDirectory(results.Path);
        File.WriteAllText(results.LockFile, "");

        Assert.That(() => StudyLock.Take(results, StudyHold.Tracks | StudyHold.Tables).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Take_FileWhereTheResultsGo_IsTheUsersFault()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        File.WriteAllText(results.Path, "in the way");

        Assert.That(() => StudyLock.Take(results, StudyHold.Tracks | StudyHold.Tables), Throws.TypeOf<UserErrorException>().With.Message.Contains(results.Path + ": found a file; expected a folder"));
    }

    [TestCase(StudyHold.Tracks, StudyHold.Tables, ExpectedResult = true)]
    [TestCase(StudyHold.SomeTracks, StudyHold.SomeTracks, ExpectedResult = true)]
    [TestCase(StudyHold.SomeTracks, StudyHold.Tables, ExpectedResult = true)]
    [TestCase(StudyHold.SomeTracks, StudyHold.Tracks, ExpectedResult = false)]
    [TestCase(StudyHold.Tracks, StudyHold.SomeTracks, ExpectedResult = false)]
    [TestCase(StudyHold.Tables, StudyHold.Tracks | StudyHold.Tables, ExpectedResult = false)]
    [TestCase(StudyHold.Submissions, StudyHold.Submissions, ExpectedResult = false)]
    public bool Take_BesideAnother_DependsOnWhatBothDo(StudyHold first, StudyHold second)
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        using var held = StudyLock.Take(results, first);
        try
        {
            StudyLock.Take(results, second).Dispose();
            return true;
        }
        catch (UserErrorException)
        {
            return false;
        }
    }

    [Test]
    public async Task TakeAsync_WhoWaits_GetsItWhenTheOtherEnds()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        var held = StudyLock.Take(results, StudyHold.Tables);

        var waiting = StudyLock.TakeAsync(results, StudyHold.Tables, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.That(waiting.IsCompleted, Is.False);
        held.Dispose();

        using var taken = await waiting;
        Assert.That(() => StudyLock.Take(results, StudyHold.Tables), Throws.TypeOf<UserErrorException>());
    }

    [Test]
    public void TakeAsync_WaitOver_SaysHowLong()
    {
        using var folder = new TemporaryFolder();
        var results = new ResultsFolder(folder.Path);
        using var held = StudyLock.Take(results, StudyHold.Tables);

        Assert.That(async () => await StudyLock.TakeAsync(results, StudyHold.Tables, TimeSpan.FromMilliseconds(1), CancellationToken.None),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("still after"));
    }
}
