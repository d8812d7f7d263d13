using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Reporting.Tests.Trials;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

public sealed class QualityFigureTests
{
    [Test]
    public void Draw_DaysGiven_AreAlongTheBottomInOrderOfTime()
    {
        var data = SmallStudy.Report();
        var study = data.Results.Study with { Trials = [.. data.Results.Study.Trials.Select(t => t with { RecordedOn = new DateOnly(2026, 3, 9) })] };

        using var figure = QualityFigure.Draw(study, [Profile("c1", new DateOnly(2026, 3, 10)), Profile("d1", new DateOnly(2026, 3, 9)), Profile("d1", null)])!;

        Assert.That(figure.Title, Is.EqualTo("Quality by recording day"));
        Assert.That(SvgText.Of(figure).Distinct().Where(text => text is ['2', '0', ..] or "not given"), Is.EqualTo(["2026-03-09", "2026-03-10", "not given"]));
    }

    [Test]
    public void Draw_NoDays_SaysHowToGetThem()
    {
        using var figure = QualityFigure.Draw(SmallStudy.Report().Results.Study, [Profile("c1", null)])!;

        Assert.That(figure.Title, Is.EqualTo("Quality by cohort"));
        Assert.That(figure.Caption, Does.Contain("recorded_on"));
    }

    [Test]
    public void Draw_Flags_AreToldBySymbols()
    {
        var profile = Profile("d1", null);
        var flagged = profile with { Scored = profile.Scored with { Flags = [new QualityFlag("x", FlagSeverity.Fail, 0, 0, "Bad.")] } };

        using var figure = QualityFigure.Draw(SmallStudy.Report().Results.Study, [profile, flagged])!;

        Assert.That(figure.Legend.Select(entry => entry.Name), Is.EqualTo(["nothing was flagged", "do not use it as it is"]));
    }

    [Test]
    public void Draw_NoTrials_GivesNone() => Assert.That(QualityFigure.Draw(SmallStudy.Report().Results.Study, []), Is.Null);

    private static TrialProfile Profile(string subject, DateOnly? day)
    {
        var profile = TrialProfile.Of(SyntheticTrial.Scene(SyntheticTrial.Along(10, 20), subject: subject), SmallStudy.Options);
        return profile with { Scored = profile.Scored with { Trial = profile.Scored.Trial with { RecordedOn = day } } };
    }
}
