using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

public sealed class CorrelationTests
{
    // R: cor.test(x, y) of ?cor.test
    [Test]
    public void Pearson_PublishedSamples_AgreesWithR()
    {
        var correlation = PearsonCorrelation.Of(Published.Hunter, Published.Quality)!;

        Assert.That(correlation.R, Is.EqualTo(0.571181557564).Within(Published.SixDigits));
        Assert.That(correlation.P, Is.EqualTo(0.108173054349).Within(Published.SixDigits));
        Assert.That(correlation.Low, Is.EqualTo(-0.149742633037).Within(Published.SixDigits));
        Assert.That(correlation.High, Is.EqualTo(0.895579461839).Within(Published.SixDigits));
    }

    // R: cor.test(mtcars$mpg, mtcars$wt)
    [Test]
    public void Pearson_StrongCorrelation_KeepsTheDigitsOfASmallProbability()
    {
        var correlation = PearsonCorrelation.Of(Published.MilesPerGallon, Published.Weight)!;

        Assert.That(correlation.R, Is.EqualTo(-0.867659376517).Within(Published.SixDigits));
        Assert.That(correlation.P, Is.EqualTo(1.29395870135e-10).Within(1e-6 * 1.3e-10));
    }

    // R: cor.test(x, y, method = "spearman")
    [Test]
    public void Spearman_FewPairsWithoutTies_AgreesWithRExactly()
    {
        var correlation = SpearmanCorrelation.Of(Published.Hunter, Published.Quality)!;

        Assert.That(correlation.IsExact, Is.True);
        Assert.That(correlation.Rho, Is.EqualTo(0.6).Within(Published.SixDigits));
        Assert.That(correlation.P, Is.EqualTo(0.0967978395062).Within(Published.SixDigits));
    }

    // R: cor.test(mtcars$mpg, mtcars$wt, method = "spearman", exact = FALSE)
    [Test]
    public void Spearman_TiedPairs_AgreesWithRsApproximation()
    {
        var correlation = SpearmanCorrelation.Of(Published.MilesPerGallon, Published.Weight)!;

        Assert.That(correlation.IsExact, Is.False);
        Assert.That(correlation.Rho, Is.EqualTo(-0.88642203327).Within(Published.SixDigits));
        Assert.That(correlation.P, Is.EqualTo(1.48759485813e-11).Within(1e-6 * 1.5e-11));
    }

    [Test]
    public void Of_TwoPairsOrNoVariation_IsNone()
    {
        Assert.That(PearsonCorrelation.Of([1, 2], [1, 2]), Is.Null);
        Assert.That(PearsonCorrelation.Of([1, 2, 3], [5, 5, 5]), Is.Null);
        Assert.That(SpearmanCorrelation.Of([1, 2], [1, 2]), Is.Null);
        Assert.That(SpearmanCorrelation.Of([7, 7, 7], [1, 2, 3]), Is.Null);
    }

    [Test]
    public void Of_PerfectLine_IsOneWithoutNaN()
    {
        var correlation = PearsonCorrelation.Of([1, 2, 3, 4], [2, 4, 6, 8])!;

        Assert.That((correlation.R, correlation.P, correlation.Low, correlation.High), Is.EqualTo((1.0, 0.0, (double?)1, (double?)1)));
    }
}
