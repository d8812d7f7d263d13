using CsCheck;
using SocialInteractionTracker.Inference.Decoding;

namespace SocialInteractionTracker.Inference.Tests.Decoding;

public sealed class LogitTests
{
    // Single precision near 1 keeps about 7 digits of the probability.
    private const float Precision = 1e-3f;

    [TestCase(0.5f, 0f)]
    [TestCase(0.9f, 2.1972246f)]
    [TestCase(0.1f, -2.1972246f)]
    public void Of_Probability_IsTheLogOfTheOdds(float probability, float logit) =>
        Assert.That(Logit.Of(probability), Is.EqualTo(logit).Within(1e-6));

    [TestCase(0f, -13.8f)]
    [TestCase(-3f, -13.8f)]
    [TestCase(1f, 13.8f)]
    [TestCase(2f, 13.8f)]
    public void Of_NoOrEveryDoubt_StaysFinite(float probability, float logit) => Assert.That(Logit.Of(probability), Is.EqualTo(logit).Within(0.2));

    [Test]
    public void Of_NoNumber_StaysNone() => Assert.That(Logit.Of(float.NaN), Is.NaN);

    [Test]
    public void Of_AnyLogitsProbability_ComesBack() =>
        Gen.Float[-6, 6].Sample(logit => Assert.That(Logit.Of(1 / (1 + MathF.Exp(-logit))), Is.EqualTo(logit).Within(Precision)));
}
