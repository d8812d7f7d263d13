using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

public sealed class CornerFigureTests
{
    [Test]
    public void Draw_CornersOfOneAnimal_TellsItsTimes()
    {
        var data = SmallStudy.Report(defeated: d => d with { Measures = d.Measures with { Target = new ZoneTime(20, 0), TargetCorners = new ZoneTime(70, 0) } });

        using var figure = CornerFigure.Draw(data.Subjects, data.Groups)!;

        Assert.That(figure.Alt, Does.EndWith("target, defeated: n = 1, means 20.0 s and 70.0 s in the corners."));
        Assert.That(figure.Legend.Select(entry => entry.Name), Is.EqualTo(["defeated"]));
        Assert.That(figure.Caption, Does.Contain("target: n = 1 defeated"));
    }

    [Test]
    public void Draw_NoCorners_GivesNone()
    {
        var data = SmallStudy.Report();

        Assert.That(CornerFigure.Draw(data.Subjects, data.Groups), Is.Null);
    }
}
