using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class ExclusionsSectionTests
{
    [Test]
    public void Of_EverythingCounts_SaysSo() =>
        Assert.That(ExclusionsSection.Of(SmallStudy.Report()).Markup, Does.Contain("Nothing is left out"));

    [Test]
    public void Of_FailureStretchAndWithheldRatio_TellsEachWithItsReason()
    {
        var page = ExclusionsSection.Of(SmallStudy.Report(
            scored => scored with { Failure = "No floor was found.", Trial = scored.Trial with { Exclusions = [new Exclusion(2.5, 4)] } },
            subject => subject with { WithheldReason = "The trial failed." })).Markup;

        Assert.That(page, Does.Contain("<td>No floor was found.</td>").And.Contain("<td>2.5 to 4 s</td>").And.Contain("<td>The trial failed.</td>"));
    }
}
