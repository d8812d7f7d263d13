using SocialInteractionTracker.Storage.Csv;

namespace SocialInteractionTracker.Storage.Tests.Csv;

public sealed class CsvPatchTests
{
    [TestCase("trial_id,start_s,video\na,1,x.mp4\nb,2,y.mp4\n", "trial_id,start_s,video\na,1,x.mp4\nb,3.5,y.mp4\n")]
    [TestCase("trial_id;start_s;video\r\na;1;x.mp4\r\nb;;y.mp4\r\n", "trial_id;start_s;video\r\na;1;x.mp4\r\nb;3.5;y.mp4\r\n")]
    [TestCase("video,start_s,trial_id\n\"a, \"\"b\"\".mp4\",1,a\n\"c,d.mp4\", 2 ,b", "video,start_s,trial_id\n\"a, \"\"b\"\".mp4\",1,a\n\"c,d.mp4\",3.5,b")]
    [TestCase("sep=,\ntrial_id,video,start_s\nb,y.mp4\n", "sep=,\ntrial_id,video,start_s\nb,y.mp4,3.5\n")]
    [TestCase("trial_id,video\na,x.mp4\n\nb,y.mp4\n", "trial_id,video,start_s\na,x.mp4,\n\nb,y.mp4,3.5\n")]
    [TestCase("trial_id\tvideo\nb\ty.mp4\n,,\n", "trial_id\tvideo\tstart_s\nb\ty.mp4\t3.5\n,,\t\t\n")]
    public void Set_Cell_TouchesNothingElse(string text, string expected) =>
        Assert.That(CsvPatch.Set(text, ("trial_id", "b"), "start_s", "3.5"), Is.EqualTo(expected));

    [Test]
    public void Set_SameValue_GivesTheSameText()
    {
        const string text = "trial_id,start_s\nb,3.5\n";

        Assert.That(CsvPatch.Set(text, ("trial_id", "b"), "start_s", "3.5"), Is.EqualTo(text));
    }

    [Test]
    public void Set_ValueWithTheSeparator_IsInQuotes() =>
        Assert.That(CsvPatch.Set("trial_id,note\nb,\n", ("trial_id", "b"), "note", "a, b"), Is.EqualTo("trial_id,note\nb,\"a, b\"\n"));

    [TestCase("trial_id,start_s\na,1\n")]
    [TestCase("video,start_s\nb,1\n")]
    public void Set_RowThatIsNotThere_ChangesNothing(string text) =>
        Assert.That(CsvPatch.Set(text, ("trial_id", "b"), "start_s", "3.5"), Is.Null);

    [TestCase("trial_id;start_s\na;1,5\n", true)]
    [TestCase("trial_id;start_s\na;1.5\n", false)]
    [TestCase("trial_id,start_s\na,\"1,5\"\n", false)]
    public void HasDecimalComma_OfTables_IsWhatPeopleWrote(string text, bool expected) =>
        Assert.That(CsvPatch.HasDecimalComma(text, "start_s"), Is.EqualTo(expected));
}
