using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.ZoneTimes;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.ZoneTimes;

public sealed class ZoneTimeReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("subject_id,te_s,tt_s,group\nm1,60,90.5,Control\n")]
    [TestCase("Animal ID;Time_in_SIZ_Session1;Time_in_SIZ_Session2;CSDS\nm1;60;90,5;control\n", Description = "as a spreadsheet with decimal commas saves it")]
    [TestCase("sep=;\r\nsubject_id;te_s;tt_s;group\r\nm1;60;90,5;control\r\n", Description = "as Excel is told the separator")]
    [TestCase("mass\tMouse\tTarget (s)\tNo target (s)\tcondition\n21\tm1\t90.5\t60\tCONTROL\n")]
    public void Read_ColumnsKnownByName_AreFound(string text)
    {
        var pair = Read(text).Pairs.Single();

        Assert.That((pair.SubjectId, pair.IsControl, Seconds(pair.NoTarget), Seconds(pair.Target)), Is.EqualTo(("m1", true, (double?)60, (double?)90.5)));
    }

    [Test]
    public void Read_ColumnsNamed_AreTakenAndTold()
    {
        var table = Read("a,b,c,d,e\nm1,60,90,12,30\n", new ZoneTimeOptions
        {
            Columns = ImmutableDictionary.CreateRange<ZoneTimeColumn, string>(
            [
                new(ZoneTimeColumn.Subject, "a"), new(ZoneTimeColumn.NoTarget, "b"), new(ZoneTimeColumn.Target, "c"),
                new(ZoneTimeColumn.CornersNoTarget, "d"), new(ZoneTimeColumn.CornersTarget, "e"),
            ]),
        });

        var pair = table.Pairs.Single();
        Assert.That((Seconds(pair.NoTarget), Seconds(pair.Target)), Is.EqualTo(((double?)60, (double?)90)));
        Assert.That(pair.NoTarget!.Presence(BodyPoint.BodyCentre)!.Corners, Is.EqualTo(new ZoneTime(12, 0)));
        Assert.That(pair.IsControl, Is.False);
        Assert.That(table.Columns[ZoneTimeColumn.CornersTarget], Is.EqualTo("e"));
    }

    [TestCase("")]
    [TestCase("NA")]
    [TestCase("nan")]
    public void Read_TimeThatIsNotThere_LeavesTheTrialOut(string cell)
    {
        var pair = Read($"subject_id,te_s,tt_s\nm1,{cell},90\n").Pairs.Single();

        Assert.That((pair.NoTarget, Seconds(pair.Target)), Is.EqualTo(((SessionEvidence?)null, (double?)90)));
    }

    [Test]
    public void Read_NoRows_HasNoSubjects() => Assert.That(Read("subject_id,te_s,tt_s\n").Pairs, Is.Empty);

    [TestCase("subject_id,te_s\nm1,60\n", "row 1", "--target")]
    [TestCase("subject_id,te_s,tt_s,tt\nm1,60,90,90\n", "tt_s and tt", "--target")]
    [TestCase("subject_id,te_s,tt_s\nm1,60,90\nm1,60,90\n", "row 3", "row 2")]
    [TestCase("subject_id,te_s,tt_s\nm1,60,151\n", "row 2, column tt_s", "150")]
    [TestCase("subject_id,te_s,tt_s\nm1,-1,90\n", "row 2, column te_s", "'-1'")]
    [TestCase("subject_id,te_s,tt_s\nm1,60 s,90\n", "row 2, column te_s", "'60 s'")]
    [TestCase("subject_id,te_s,tt_s\n,60,90\n", "row 2, column subject_id", "empty")]
    [TestCase("", "times.csv", "empty")]
    public void Read_TableThatCannotBeTrusted_SaysWhereAndWhat(string text, string where, string what) =>
        Assert.That(() => Read(text), Throws.TypeOf<UserErrorException>().With.Message.Contains(where).And.Message.Contains(what));

    [Test]
    public void Read_ManyFaults_TellsAll() =>
        Assert.That(Assert.Throws<UserErrorException>(() => Read("subject_id,te_s,tt_s\nm1,-1,90\nm2,x,900\n"))!.Faults, Has.Length.EqualTo(3));

    [Test]
    public void Read_ColumnNamedThatIsNotThere_ListsThoseThatAre()
    {
        var options = new ZoneTimeOptions { Columns = ImmutableDictionary<ZoneTimeColumn, string>.Empty.Add(ZoneTimeColumn.Target, "CD1") };

        Assert.That(
            () => Read("subject_id,te_s,tt_s\nm1,60,90\n", options),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("'CD1'").And.Message.Contains("subject_id, te_s, tt_s"));
    }

    [Test]
    public void Read_OneColumnForTwoMeanings_IsRefused()
    {
        var options = new ZoneTimeOptions { Columns = ImmutableDictionary<ZoneTimeColumn, string>.Empty.Add(ZoneTimeColumn.Target, "te_s") };

        Assert.That(() => Read("subject_id,te_s,tt_s\nm1,60,90\n", options), Throws.TypeOf<UserErrorException>().With.Message.Contains("no-target and target"));
    }

    [Test]
    public void Read_NoFile_SaysSo() => Assert.That(
        () => ZoneTimeReader.Read(_folder.File("lost.csv"), new ZoneTimeOptions()), Throws.TypeOf<UserErrorException>().With.Message.Contains("lost.csv"));

    private ZoneTimeTable Read(string text, ZoneTimeOptions? options = null)
    {
        File.WriteAllText(_folder.File("times.csv"), text);
        return ZoneTimeReader.Read(_folder.File("times.csv"), options ?? new ZoneTimeOptions());
    }

    private static double? Seconds(SessionEvidence? session) => session?.Presence(BodyPoint.BodyCentre)?.Interaction.InS;
}
