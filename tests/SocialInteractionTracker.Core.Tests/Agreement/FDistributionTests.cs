using CsCheck;
using SocialInteractionTracker.Core.Agreement;

namespace SocialInteractionTracker.Core.Tests.Agreement;

public sealed class FDistributionTests
{
    [TestCase(0.95, 1, 1, 161.4476)]
    [TestCase(0.95, 3, 10, 3.7083)]
    [TestCase(0.975, 5, 10, 4.2361)]
    [TestCase(0.99, 2, 20, 5.8489)]
    [TestCase(0.95, 1, 10, 4.9646)]
    [TestCase(0.95, 10, 120, 1.9105)]
    public void Quantile_OfPrintedTables_GivesTheirValue(double probability, double numerator, double denominator, double expected) =>
        Assert.That(FDistribution.Quantile(probability, numerator, denominator), Is.EqualTo(expected).Within(0.00006));

    [TestCase(0.5)]
    [TestCase(3)]
    [TestCase(250)]
    public void CumulativeProbability_TwoNumeratorDegrees_IsTheClosedForm(double value)
    {
        const double Denominator = 7;

        var expected = 1 - Math.Pow(1 + (2 * value / Denominator), -Denominator / 2);

        Assert.That(FDistribution.CumulativeProbability(value, 2, Denominator), Is.EqualTo(expected).Within(1e-12));
    }

    [TestCase(-1)]
    [TestCase(0)]
    public void CumulativeProbability_NotAboveZero_IsZero(double value) =>
        Assert.That(FDistribution.CumulativeProbability(value, 3, 4), Is.Zero);

    [Test]
    public void Quantile_AnyProbability_IsUndoneByTheCumulativeProbability() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.5, 300], Gen.Double[0.5, 300]).Sample((p, numerator, denominator) =>
            Math.Abs(FDistribution.CumulativeProbability(FDistribution.Quantile(p, numerator, denominator), numerator, denominator) - p) < 1e-9);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void Quantile_ProbabilityOutOfRange_Throws(double probability) =>
        Assert.That(() => FDistribution.Quantile(probability, 1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void CumulativeProbability_NoDegreesOfFreedom_Throws() =>
        Assert.That(() => FDistribution.CumulativeProbability(1, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
