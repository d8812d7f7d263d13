using SocialInteractionTracker.Core.Agreement;

namespace SocialInteractionTracker.Core.Tests.Agreement;

public sealed class AgreementWordsTests
{
    [TestCase(-0.2, "poor")]
    [TestCase(0.499, "poor")]
    [TestCase(0.5, "moderate")]
    [TestCase(0.75, "good")]
    [TestCase(0.9, "good")]
    [TestCase(0.901, "excellent")]
    public void KooLi_AtItsBoundaries_GivesTheWord(double icc, string expected) =>
        Assert.That(AgreementWords.KooLi(icc), Is.EqualTo(expected));

    [TestCase(-0.01, "poor")]
    [TestCase(0, "slight")]
    [TestCase(0.2, "slight")]
    [TestCase(0.21, "fair")]
    [TestCase(0.4, "fair")]
    [TestCase(0.6, "moderate")]
    [TestCase(0.8, "substantial")]
    [TestCase(0.81, "almost perfect")]
    public void LandisKoch_AtItsBoundaries_GivesTheWord(double kappa, string expected) =>
        Assert.That(AgreementWords.LandisKoch(kappa), Is.EqualTo(expected));
}
