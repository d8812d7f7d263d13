using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Running;

public sealed class TrialNotesTests
{
    private static readonly DateTime Written = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public void Refresh_SourceOfOtherSizeOrDate_TakesTheChecksumAgain()
    {
        using var folder = new TemporaryFolder();
        var (note, source) = (folder.File("n.json"), folder.File("v.mp4"));
        Write(source, "abc", Written);
        var first = TrialNotes.Refresh(note, source).SourceSha256;

        Write(source, "abd", Written);
        Assert.That(TrialNotes.Refresh(note, source).SourceSha256, Is.EqualTo(first), "same size and date: not read");
        Write(source, "abd", Written.AddSeconds(1));
        Assert.That(TrialNotes.Refresh(note, source).SourceSha256, Is.Not.EqualTo(first));
        Write(source, "abc", Written);
        Assert.That(TrialNotes.Refresh(note, source).SourceSha256, Is.EqualTo(first));
        Assert.That(first, Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), "SHA-256 of 'abc', FIPS 180-4");
    }

    [Test]
    public void Read_DamagedNote_IsNone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("n.json"), "{ \"source_bytes\": 3,");

        Assert.That(TrialNotes.Read(folder.File("n.json")), Is.Null);
    }

    private static void Write(string path, string text, DateTime writtenUtc)
    {
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, writtenUtc);
    }
}
