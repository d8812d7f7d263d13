using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class DataTableTests
{
    [Test]
    public void Of_CellWithALineBreak_SetsTheRestSmallBelow()
    {
        var table = DataTable.Of("x", ["a", "b"], [["<1>", "0.83\n[-0.24, 1.87]"]], textColumns: 1).Markup;

        Assert.That(table, Does.Contain("<td>&lt;1&gt;</td><td class=\"n\">0.83<br><small>[-0.24, 1.87]</small></td>"));
    }

    [Test]
    public void Of_Groups_StandBelowAHeadingOverAllColumns()
    {
        var table = DataTable.Of("x", ["a", "b"], [("SI ratio", [["c", "1"]]), ("Index", (string[][])[["d", "2"]])], textColumns: 1).Markup;

        Assert.That(table, Does.Contain("<th class=\"group\" colspan=\"2\" scope=\"rowgroup\">SI ratio</th>").And.Contain(">Index</th>"));
    }
}
