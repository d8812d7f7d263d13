using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

public sealed class RobustnessFigureTests
{
    private static readonly ImmutableArray<RobustnessCell> Cells =
    [
        .. from point in RobustnessGrid.Points
           from edge in RobustnessGrid.EdgeOffsetsCm
           from rule in ClassRules.All
           select new RobustnessCell(point, edge, rule, edge > 0 ? SusceptibilityClass.Susceptible : SusceptibilityClass.Resilient),
    ];

    [Test]
    public void Draw_OneAnimalWithCells_ShowsItAndWhatTheColoursMean()
    {
        var data = SmallStudy.Report(defeated: d => d with { Cells = Cells, Flips = 10 });

        using var figure = RobustnessFigure.Draw(data.Subjects, data.Groups, data.Results.Study.Options.Classification)!;

        Assert.That(figure.Alt, Does.StartWith("The class of 1 animals under 30 choices"));
        Assert.That(figure.Legend.Select(entry => entry.Name), Is.EqualTo(["susceptible", "resilient"]));
        Assert.That(SvgText.Of(figure), Does.Contain("d1").And.Contain("ratio and corner"));
    }

    [Test]
    public void Draw_NoAnimalHasAClass_GivesNone()
    {
        var data = SmallStudy.Report();

        Assert.That(RobustnessFigure.Draw(data.Subjects, data.Groups, data.Results.Study.Options.Classification), Is.Null);
    }

    [Test]
    public void Draw_ManyAnimals_ShowsGroups()
    {
        var data = SmallStudy.Report(defeated: d => d with { Cells = Cells });
        var one = data.Subjects.Single(s => s.Id == "d1");
        ImmutableArray<SubjectRecord> many = [.. Enumerable.Repeat(one, RobustnessFigure.MostAnimals + 1)];

        using var figure = RobustnessFigure.Draw(many, data.Groups, data.Results.Study.Options.Classification)!;

        Assert.That(SvgText.Of(figure), Does.Contain("defeated").And.Contain("100").And.Not.Contain("d1"));
    }

    [Test]
    public void Columns_OfTheDefaultRule_MarkTheBodyCentreAsDrawn()
    {
        var own = RobustnessColumn.Of(Cells, new ClassificationOptions()).Single(column => column.IsOwn);

        Assert.That((own.Choice.Rule, own.Choice.Point, own.Choice.EdgeOffsetCm), Is.EqualTo((ClassRule.Ratio, BodyPoint.BodyCentre, 0.0)));
        Assert.That(Cells[own.Cell], Is.EqualTo(own.Choice));
    }
}
