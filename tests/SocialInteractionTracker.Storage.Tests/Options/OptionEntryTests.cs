using SocialInteractionTracker.Storage.Options;

namespace SocialInteractionTracker.Storage.Tests.Options;

public sealed class OptionEntryTests
{
    [TestCase("tracking.cleaning.max_gap_s", "0.5")]
    [TestCase("tracking.silhouette.max_heading_difference_deg", "60")]
    [TestCase("scoring.points", "[nose, body_centre]")]
    [TestCase("classification.primary_rule", "ratio")]
    [TestCase("classification.intermediate", "null")]
    [TestCase("output.frames", "false")]
    public void All_Key_HasItsDefault(string key, string value)
    {
        Assert.That(OptionEntry.All().Single(e => e.Key == key).Default, Is.EqualTo(value));
    }
}
