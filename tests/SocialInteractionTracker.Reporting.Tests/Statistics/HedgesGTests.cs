using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

public sealed class HedgesGTests
{
    // R: n1 <- length(x); n2 <- length(y); df <- n1 + n2 - 2
    //    d <- (mean(x) - mean(y)) / sqrt(((n1 - 1) * var(x) + (n2 - 1) * var(y)) / df)
    //    J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2)); k <- sqrt(1 / n1 + 1 / n2)
    //    ncp <- function(p) uniroot(function(q) pt(d / k, df, q) - p, c(-20, 20), tol = 1e-12)$root
    //    c(J * d, J * k * ncp(0.975), J * k * ncp(0.025))
    [Test]
    public void Of_PublishedSamples_AgreesWithR()
    {
        Assert.That(Numbers(HedgesG.Of(Published.X, Published.Y)!), Is.EqualTo(new[] { 0.827798536123, -0.244700413268, 1.871568681137 }).Within(Published.SixDigits));
        Assert.That(Numbers(HedgesG.Of(Published.First, Published.Second)!), Is.EqualTo(new[] { 0.540998167974, -0.366283641833, 1.432221642116 }).Within(Published.SixDigits));
    }

    [Test]
    public void Of_LargeEffect_AgreesWithR() => Assert.That(
        Numbers(HedgesG.Of([1, 2, 3, 4, 5, 6], [11, 12, 13, 14, 15, 17])!),
        Is.EqualTo(new[] { -4.642513276769, -6.878353545158, -2.361271771673 }).Within(Published.SixDigits));

    [Test]
    public void Of_EnormousEffect_IsFinite()
    {
        var effect = HedgesG.Of([.. Enumerable.Range(0, 40).Select(i => i * 0.01)], [.. Enumerable.Range(0, 40).Select(i => 100 + (i * 0.01))])!;

        Assert.That(effect.Low, Is.LessThan(effect.G));
        Assert.That(effect.G, Is.LessThan(effect.High));
        Assert.That(effect.High, Is.LessThan(0));
    }

    [Test]
    public void Of_NoVariationOrOneAnimal_IsNone()
    {
        Assert.That(HedgesG.Of([1, 1], [2, 2]), Is.Null);
        Assert.That(HedgesG.Of([1], [2, 3]), Is.Null);
    }

    // R: pt(q, df, ncp)
    [TestCase(1.5, 10, 0.5, 0.81965387986)]
    [TestCase(-2, 5, 1, 0.00589646229004)]
    [TestCase(0, 8, 2, 0.0227501319482)]
    [TestCase(3, 20, 3, 0.485719677481)]
    [TestCase(10, 12, 4, 0.997108224719)]
    public void NoncentralT_Probability_AgreesWithR(double t, double df, double noncentrality, double expected) =>
        Assert.That(NoncentralT.CumulativeProbability(t, df, noncentrality), Is.EqualTo(expected).Within(Published.SixDigits));

    private static double[] Numbers(HedgesG effect) => [effect.G, effect.Low, effect.High];
}
