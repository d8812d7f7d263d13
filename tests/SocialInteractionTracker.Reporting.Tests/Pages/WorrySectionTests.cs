using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class WorrySectionTests
{
    [Test]
    public void Of_NothingFound_SaysSo() =>
        Assert.That(WorrySection.Of(SmallStudy.Report()).Markup, Does.Contain("Nothing was found"));

    [Test]
    public void Of_FlagsAndClass_PutsFirstWhatCouldChangeAClass()
    {
        var page = WorrySection.Of(SmallStudy.Report(
            trial => trial with { Flags = [new QualityFlag("x", FlagSeverity.Warn, 0, 0, "A warning."), new QualityFlag("y", FlagSeverity.Fail, 0, 0, "A <failing> flag.")] },
            subject => subject with { BorderlineReasons = ["It flips."] })).Markup;

        string[] inOrder = ["It flips.", "A &lt;failing&gt; flag.", "A warning."];
        Assert.That(inOrder.Select(words => page.IndexOf(words, StringComparison.Ordinal)), Is.Ordered.And.All.Positive);
        Assert.That(page, Does.Contain("<strong>d1</strong>").And.Contain("<strong>d1_target</strong>"));
    }
}
