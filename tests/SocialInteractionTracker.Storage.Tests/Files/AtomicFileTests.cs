using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Files;

public sealed class AtomicFileTests
{
    private const int NoProcess = int.MaxValue;

    [Test]
    public void WriteText_OverAFile_ReplacesItAndLeavesNothingElse()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("sub/a.txt");
        AtomicFile.WriteText(path, "old, and longer");

        AtomicFile.WriteText(path, "µ\n");

        Assert.That(File.ReadAllBytes(path), Is.EqualTo(new byte[] { 0xC2, 0xB5, 0x0A }));
        Assert.That(Directory.GetFiles(folder.File("sub")), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void Write_ThatFailsHalfWay_LeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.txt");
        AtomicFile.WriteText(path, "old");

        Assert.That(() => AtomicFile.Write(path, stream => { stream.WriteByte(1); throw new InvalidDataException(); }), Throws.TypeOf<InvalidDataException>());
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void RemoveStrays_AfterAKill_RemovesTheDeadProcessesFilesOnly()
    {
        using var folder = new TemporaryFolder();
        var dead = folder.File($".a.csv.{Environment.MachineName}.{NoProcess}.partial");
        var alive = folder.File($".a.csv.{Environment.MachineName}.{Environment.ProcessId}.partial");
        var elsewhere = folder.File($".a.csv.another-machine.{NoProcess}.partial");
        foreach (var path in new[] { dead, alive, elsewhere })
        {
            File.WriteAllText(path, "half");
        }

        AtomicFile.RemoveStrays(folder.Path);

        Assert.That(Directory.GetFiles(folder.Path), Is.EquivalentTo(new[] { alive, elsewhere }));
    }
}
