using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class MethodsSectionTests
{
    [TestCase(ClassRule.Ratio, "with an SI ratio below 0.9 were called")]
    [TestCase(ClassRule.RatioAndCorner, "with an SI ratio below 0.9 and a corner ratio")]
    [TestCase(ClassRule.ControlSd, "more than 1 SD below the controls' mean were called")]
    [TestCase(ClassRule.Residual, "a standardised residual below -2")]
    [TestCase(ClassRule.RatioOrSpeed, "more than 1.28 SD below the controls' mean were called")]
    public void Sentences_OfRule_NameItsThreshold(ClassRule rule, string words)
    {
        var options = SmallStudy.Options with { Classification = new ClassificationOptions { PrimaryRule = rule, RatioThreshold = 0.9 } };

        Assert.That(string.Join(' ', MethodsSection.Sentences(SmallStudy.Report(options: options))), Does.Contain(words));
    }

    [Test]
    public void Sentences_OfTwoGroups_TellWindowZonesAndTests()
    {
        var text = string.Join(' ', MethodsSection.Sentences(SmallStudy.Report()));

        Assert.That(text, Does.Contain("Of each social-interaction trial 150 s were scored").And.Contain("preset golden-2011."));
        Assert.That(text, Does.Contain("controls (control) were not classed").And.Contain("Welch's t test").And.Not.Contain("Kruskal"));
    }
}
