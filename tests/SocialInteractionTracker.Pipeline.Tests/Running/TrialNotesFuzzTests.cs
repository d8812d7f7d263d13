using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;

namespace SocialInteractionTracker.Pipeline.Tests.Running;

/// <summary>Damaged notes are taken for absent ones.</summary>
public sealed class TrialNotesFuzzTests
{
    private const int Cases = 600;

    [Test]
    public void Read_AnyDamage_GivesANoteOrNone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.mp4"), "pictures");
        TrialNotes.Refresh(folder.File("note.json"), folder.File("a.mp4"));
        var valid = File.ReadAllText(folder.File("note.json"));
        Fuzz.Each(Cases, random =>
        {
            File.WriteAllText(folder.File("note.json"), Mutation.Of(valid, random));
            TrialNotes.Read(folder.File("note.json"));
        });
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("")]
    public void Read_OtherJson_IsNone(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("note.json"), json);

        Assert.That(TrialNotes.Read(folder.File("note.json")), Is.Null);
    }
}
