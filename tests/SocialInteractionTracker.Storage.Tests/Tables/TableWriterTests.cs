using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Tables;

public sealed class TableWriterTests
{
    private static readonly Table<Row> Table = new()
    {
        Name = "rows",
        Description = "One row a row.",
        PrimaryKey = ["id", "bin"],
        Columns =
        [
            Columns<Row>.Key("id", "The id.", r => r.Id),
            Columns<Row>.Count("bin", "The bin.", r => r.Bin),
            Columns<Row>.Seconds("time_s", "A time.", r => r.Time),
            Columns<Row>.Ratio("ratio", "A ratio.", r => r.Time),
            Columns<Row>.Flag("is_good", "A flag.", r => r.Time is null ? null : r.Time > 0),
        ],
    };

    [Test]
    public void ToCsv_RowsInAnyOrder_SortsWordsOrdinallyAndNumbersByValue()
    {
        var csv = TableWriter.ToCsv(Table, [new("b", 1, 1), new("a", 10, 1), new("B", 1, 1), new("a", 9, 1)]);

        Assert.That(csv.Split('\n').Skip(1).SkipLast(1).Select(l => l[..4]), Is.EqualTo(new[] { "B,1,", "a,9,", "a,10", "b,1," }));
    }

    [TestCase(1.00049, "1.000,1.0005,true")]
    [TestCase(0.0626, "0.063,0.0626,true")]
    [TestCase(-0.00001, "0.000,0.0000,false")]
    [TestCase(1234567.5, "1234567.500,1234567.5000,true")]
    [TestCase(double.NaN, ",,false")]
    [TestCase(null, ",,")]
    public void ToCsv_Number_IsRoundedInWritingOnlyAndEmptyWhenMissing(double? value, string cells)
    {
        Assert.That(TableWriter.ToCsv(Table, [new("a", 1, value)]), Is.EqualTo($"id,bin,time_s,ratio,is_good\na,1,{cells}\n"));
    }

    [Test]
    public void ToCsv_InfiniteNumber_IsRefused()
    {
        Assert.That(() => TableWriter.ToCsv(Table, [new("a", 1, double.PositiveInfinity)]), Throws.InvalidOperationException);
    }

    [Test]
    public void ToCsv_TextWithSeparatorsAndQuotes_IsQuoted()
    {
        Assert.That(TableWriter.ToCsv(Table, [new("a, \"b\"\nc", 1, null)]), Does.Contain("\n\"a, \"\"b\"\"\nc\",1,"));
    }

    [Test]
    public void Write_NoRows_WritesTheHeader()
    {
        using var folder = new TemporaryFolder();

        TableWriter.Write(folder.Path, Table, []);

        Assert.That(File.ReadAllText(folder.File("rows.csv")), Is.EqualTo("id,bin,time_s,ratio,is_good\n"));
    }

    private sealed record Row(string Id, int Bin, double? Time);
}
