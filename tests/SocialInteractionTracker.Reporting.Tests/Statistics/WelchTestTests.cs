using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

public sealed class WelchTestTests
{
    // R: t.test(x, y)
    [Test]
    public void Of_PublishedSamples_AgreesWithR()
    {
        var test = WelchTest.Of(Published.X, Published.Y)!;

        Assert.That(test.T, Is.EqualTo(2.04138309221).Within(Published.SixDigits));
        Assert.That(test.Df, Is.EqualTo(12.9705384433).Within(Published.SixDigits));
        Assert.That(test.P, Is.EqualTo(0.0621013437811).Within(Published.SixDigits));
        Assert.That(test.Low, Is.EqualTo(-0.0197249963351).Within(Published.SixDigits));
        Assert.That(test.High, Is.EqualTo(0.6937249963351).Within(Published.SixDigits));
    }

    [Test]
    public void Of_OneAnimal_IsNone() => Assert.That(WelchTest.Of([1], [1, 2]), Is.Null);

    [Test]
    public void Of_NoVariation_IsNone() => Assert.That(WelchTest.Of([2, 2, 2], [3, 3]), Is.Null);

    [Test]
    public void Of_OneSampleWithoutVariation_IsGiven() => Assert.That(WelchTest.Of([2, 2, 2], [3, 4])!.P, Is.InRange(0.0, 1.0));
}
