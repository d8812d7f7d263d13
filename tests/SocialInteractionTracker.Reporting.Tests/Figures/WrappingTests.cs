using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

public sealed class WrappingTests
{
    [TestCase("control", "control")]
    [TestCase("sozial unterlegen", "sozial\nunterlegen")]
    [TestCase("ab cd ef gh", "ab cd ef\ngh")]
    [TestCase("Überträger", "Überträger")]
    [TestCase("Überträgerinnen", "Überträge…")]
    [TestCase("eins zwei drei vier fünf sechs", "eins zwei\ndrei vier…")]
    [TestCase("", "")]
    public void Of_TwoLinesOfTenLetters_BreaksAtSpaces(string name, string expected)
    {
        Assert.That(Wrapping.Of(name, letters: 10, lines: 2), Is.EqualTo(expected));
    }
}
