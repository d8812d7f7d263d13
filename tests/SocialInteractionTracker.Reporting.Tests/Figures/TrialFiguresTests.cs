using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Reporting.Tests.Trials;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

/// <summary>The figures that are made of tracks.</summary>
public sealed class TrialFiguresTests
{
    private const double CellCm = 2;

    [Test]
    public void TrialFigure_SameTrial_GivesTheSameBytes()
    {
        var scene = SyntheticTrial.Scene(SyntheticTrial.Along(10, 30));
        using var one = TrialFigure.Draw(scene, CellCm);
        using var other = TrialFigure.Draw(scene, CellCm);

        Assert.That(one.Name, Is.EqualTo("tracks/d1_target"));
        Assert.That(FigureFiles.Svg(one), Is.EqualTo(FigureFiles.Svg(other)));
        Assert.That(FigureFiles.Png(one), Is.EqualTo(FigureFiles.Png(other)));
    }

    [Test]
    public void TrialFigure_NeverSeen_IsDrawnWithoutAWay()
    {
        using var figure = TrialFigure.Draw(SyntheticTrial.Scene([ArenaPoint.Missing, ArenaPoint.Missing]), CellCm);

        Assert.That(figure.Caption, Does.Contain("0 % of it tracked"));
        Assert.That(FigureFiles.Png(figure), Is.Not.Empty);
    }

    [Test]
    public void Occupancy_ArenasTurnedInTheirRooms_AreLaidOnEachOther()
    {
        var data = SmallStudy.Report();
        TrialProfile[] profiles = [Profile("c1", Wall.Top), Profile("c1", Wall.Left)];

        using var figure = OccupancyFigure.Draw(TestKind.SocialInteraction, [.. profiles], data.Groups)!;

        Assert.That(figure.Panels, Has.Length.EqualTo(1), "one group, one session");
        Assert.That(figure.Caption, Does.Not.Contain("another layout"));
    }

    [Test]
    public void Occupancy_NoTrialOfTheTest_GivesNone() =>
        Assert.That(OccupancyFigure.Draw(TestKind.OpenField, [Profile("c1", Wall.Top)], SmallStudy.Report().Groups), Is.Null);

    [Test]
    public void Speed_NeverKnown_GivesNone()
    {
        var profile = TrialProfile.Of(SyntheticTrial.Scene([ArenaPoint.Missing, ArenaPoint.Missing]), SmallStudy.Options);

        Assert.That(SpeedFigure.Draw([profile], SmallStudy.Report().Groups), Is.Null);
    }

    [Test]
    public void Speed_TwoGroups_TellsHowManyAnimalsEachHas()
    {
        using var figure = SpeedFigure.Draw([Profile("c1", Wall.Top), Profile("d1", Wall.Top)], SmallStudy.Report().Groups)!;

        Assert.That(figure.Caption, Does.Contain("target: n = 1 control, 1 defeated."));
        Assert.That(SvgText.Of(figure), Does.Contain("control").And.Contain("defeated"), "the legend");
    }

    [Test]
    public void TimeCourse_TwoBins_DrawsZoneTimeAndSpeed()
    {
        var scene = SyntheticTrial.Scene(SyntheticTrial.Along(0.5, 600));
        var data = SmallStudy.Report(trial => scene.Scored);

        using var figure = TimeCourseFigure.Draw(data)!;

        Assert.That(figure.Panels, Has.Length.EqualTo(2));
        Assert.That(figure.Caption, Does.Contain("bins of 30 s").And.Contain("target: n = 1 defeated."));
    }

    [Test]
    public void TimeCourse_TrialsOfOneBin_GivesNone()
    {
        var scene = SyntheticTrial.Scene(SyntheticTrial.Along(1, 50));

        Assert.That(TimeCourseFigure.Draw(SmallStudy.Report(trial => scene.Scored)), Is.Null);
    }

    private static TrialProfile Profile(string subject, Wall wall) =>
        TrialProfile.Of(SyntheticTrial.Scene(SyntheticTrial.Along(10, 20), SyntheticTrial.Box(wall), subject), SmallStudy.Options);
}
