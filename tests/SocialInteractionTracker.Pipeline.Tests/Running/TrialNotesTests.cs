using System.Security.Cryptography;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Running;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TrialNotesTests : IDisposable
{
    private static readonly DateTime Then = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly DateTime Later = Then.AddHours(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Refresh_NewFile_TakesItsChecksumAndWritesItDown()
    {
        var video = Write("a.mp4", "pictures", Then);

        var note = TrialNotes.Refresh(Note, video);

        Assert.That(note.SourceSha256, Is.EqualTo(Sha256("pictures")));
        Assert.That((note.SourceBytes, note.SourceModified.UtcDateTime), Is.EqualTo((8L, Then)));
        Assert.That(TrialNotes.Read(Note), Is.EqualTo(note));
    }

    [Test]
    public void Refresh_SizeAndDateAsBefore_BelievesTheNote()
    {
        TrialNotes.Refresh(Note, Write("a.mp4", "pictures", Then));

        var note = TrialNotes.Refresh(Note, Write("a.mp4", "PICTURES", Then));

        Assert.That(note.SourceSha256, Is.EqualTo(Sha256("pictures")), "it was not read again");
    }

    [TestCase("PICTURES", 1)]
    [TestCase("more pictures", 0)]
    public void Refresh_SizeOrDateChanged_TakesTheChecksumAgain(string content, int hours)
    {
        TrialNotes.Refresh(Note, Write("a.mp4", "pictures", Then));

        Assert.That(TrialNotes.Refresh(Note, Write("a.mp4", content, Then.AddHours(hours))).SourceSha256, Is.EqualTo(Sha256(content)));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "links need special rights there")]
    public void Refresh_LinkWhoseTargetChanged_TakesTheChecksumAgain()
    {
        var target = Write("a.mp4", "pictures", Then);
        var link = _folder.File("link.mp4");
        File.CreateSymbolicLink(link, target);
        TrialNotes.Refresh(Note, link);

        Write("a.mp4", "PICTURES", Later);

        Assert.That(TrialNotes.Refresh(Note, link).SourceSha256, Is.EqualTo(Sha256("PICTURES")));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{}")]
    [TestCase("null")]
    public void Read_DamagedNote_IsAsIfThereWereNone(string text) => Assert.That(TrialNotes.Read(Write("note.json", text, Then)), Is.Null);

    [Test]
    public void Read_NoNote_GivesNone() => Assert.That(TrialNotes.Read(Note), Is.Null);

    private string Note => _folder.File("notes/a.json");

    private string Write(string name, string text, DateTime modified)
    {
        File.WriteAllText(_folder.File(name), text);
        File.SetLastWriteTimeUtc(_folder.File(name), modified);
        return _folder.File(name);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
