using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

public sealed class ZoneTimesFigureTests
{
    [Test]
    public void Draw_TwoGroups_GivesAPanelEachAndTellsTheMedians()
    {
        var data = SmallStudy.Report(defeated: d => d with { Measures = d.Measures with { Target = new ZoneTime(20, 0) } });

        using var figure = ZoneTimesFigure.Draw(data.Subjects, data.Groups)!;

        Assert.That(figure.Panels, Has.Length.EqualTo(2));
        Assert.That(figure.Alt, Does.Contain("control: n = 1, median 40.0 s without and 60.0 s with target.")
            .And.Contain("defeated: n = 1, median 40.0 s without and 20.0 s with target."));
    }

    [Test]
    public void Draw_SameData_GivesTheSameBytes()
    {
        var data = SmallStudy.Report();
        using var one = ZoneTimesFigure.Draw(data.Subjects, data.Groups)!;
        using var other = ZoneTimesFigure.Draw(data.Subjects, data.Groups)!;

        Assert.That(FigureFiles.Svg(one), Is.EqualTo(FigureFiles.Svg(other)));
        Assert.That(FigureFiles.Png(one), Is.EqualTo(FigureFiles.Png(other)));
    }

    [Test]
    public void Svg_TwoPanels_LaysNothingOverTheFirst()
    {
        var data = SmallStudy.Report();
        using var figure = ZoneTimesFigure.Draw(data.Subjects, data.Groups)!;

        Assert.That(FigureFiles.Svg(figure), Does.Not.Contain($"<rect width=\"{figure.Width}\""));
    }

    [Test]
    public void Draw_NoPairs_GivesNone()
    {
        var data = SmallStudy.Report();

        Assert.That(ZoneTimesFigure.Draw([], data.Groups), Is.Null);
    }
}
