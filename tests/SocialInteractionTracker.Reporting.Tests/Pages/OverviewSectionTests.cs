using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class OverviewSectionTests
{
    [Test]
    public void Numbers_OfTwoSubjects_CountClassesAndWorries()
    {
        var data = SmallStudy.Report(
            trial => trial with { Flags = [new QualityFlag("x", FlagSeverity.Fail, 0, 0, "Bad.")] },
            d => d with { PrimaryClass = SusceptibilityClass.Susceptible, BorderlineReasons = ["It flips."], WithheldReason = "Nothing." });

        Assert.That(OverviewSection.Numbers(data), Is.EqualTo(new[]
        {
            ("subjects", 2, "in 2 groups"), ("trials scored", 0, "of 2"), ("susceptible", 1, "1 borderline"), ("withheld", 1, "of 2"), ("trials to look at", 1, "1 unusable as is"),
        }));
    }
}
