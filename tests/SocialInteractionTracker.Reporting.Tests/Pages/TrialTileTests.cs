using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Reporting.Pages;
using SocialInteractionTracker.Reporting.Tests.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class TrialTileTests
{
    private const double CellCm = 2;

    [Test]
    public void Of_Way_IsWrittenInMillimetresStepByStep()
    {
        var tile = TrialTile.Of(SyntheticTrial.Scene([new(1, 2), new(5, 2), new(5, 4)]), CellCm).Markup;

        Assert.That(tile, Does.Contain("<path class=\"way\" d=\"M10 20l40 0 0 20\""));
        Assert.That(tile, Does.Contain("<circle class=\"start\" cx=\"1\" cy=\"2\"").And.Contain("<circle class=\"end\" cx=\"5\" cy=\"4\""));
    }

    [Test]
    public void Of_NeverSeen_HasNoWay()
    {
        var tile = TrialTile.Of(SyntheticTrial.Scene([ArenaPoint.Missing, ArenaPoint.Missing]), CellCm).Markup;

        Assert.That(tile, Does.Not.Contain("class=\"way\"").And.Contain("0 % tracked"));
    }

    [Test]
    public void Of_OddId_LeadsToItsFile()
    {
        var scene = SyntheticTrial.Scene(SyntheticTrial.Along(10, 5));
        var tile = TrialTile.Of(scene with { Scored = scene.Scored with { Trial = scene.Scored.Trial with { TrialId = "Käfig 1 & #2" } } }, CellCm).Markup;

        Assert.That(tile, Does.Contain("href=\"plots/tracks/K%C3%A4fig%201%20%26%20%232.svg\"").And.Contain("K&#228;fig 1 &amp; #2: way"));
    }

    [Test]
    public void Of_Flags_TellsHowManyAndWhat()
    {
        var scene = SyntheticTrial.Scene(SyntheticTrial.Along(10, 5));
        var flag = new QualityFlag("lost", FlagSeverity.Warn, 0, 1, "Lost \"here\".");
        var tile = TrialTile.Of(scene with { Scored = scene.Scored with { Flags = [flag] } }, CellCm).Markup;

        Assert.That(tile, Does.Contain("title=\"Lost &quot;here&quot;.\">1 to look at<"));
    }
}
