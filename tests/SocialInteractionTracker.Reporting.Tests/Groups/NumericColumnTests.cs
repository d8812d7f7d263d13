using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Tests.Groups;

public sealed class NumericColumnTests
{
    [Test]
    public void Of_NumbersAndMissingWords_HoldsTheNumbers()
    {
        var column = NumericColumn.Of(Study("weight_g", "24.5", "", "NA", "-", "nan", "1e1")).Single();

        Assert.That(column.BySubject, Is.EquivalentTo(new Dictionary<string, double> { ["s0"] = 24.5, ["s5"] = 10 }));
        Assert.That(column.NotRead, Is.Null);
    }

    [Test]
    public void Of_NumbersAndOneWord_NamesTheWord()
    {
        var column = NumericColumn.Of(Study("weight_g", "24.5", "23", "ca. 20", "22", "21,5")).Single();

        Assert.That(column.NotRead, Is.EqualTo(("s2", "ca. 20")));
    }

    [TestCase("24", "24", "24", Description = "constant")]
    [TestCase("24", "", "NA", Description = "one animal")]
    [TestCase("black", "agouti", "2", Description = "words")]
    [TestCase("", "", "", Description = "empty")]
    public void Of_NothingToCorrelate_GivesNone(params string[] cells) =>
        Assert.That(NumericColumn.Of(Study("x", cells)), Is.Empty);

    [TestCase("group")]
    [TestCase("cohort")]
    [TestCase("sex")]
    public void Of_Labels_AreNoNumbersEvenWhereTheyLookLikeThem(string name) =>
        Assert.That(NumericColumn.Of(Study(name, "1", "2", "3")), Is.Empty);

    private static Study Study(string column, params string[] cells) => new()
    {
        Folder = "/study",
        Name = "small",
        CarriedColumns = [column],
        Subjects = [.. cells.Select((cell, i) => new Subject { Id = $"s{i}", Carried = [cell] })],
        Trials = [],
        Options = SmallStudy.Options,
    };
}
