using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

public sealed class KruskalWallisTestTests
{
    // R: kruskal.test(list(x, y, z)) of ?kruskal.test (Hollander and Wolfe 1973, 116)
    [Test]
    public void Of_PublishedSamples_AgreesWithR()
    {
        var test = KruskalWallisTest.Of([[2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0]])!;

        Assert.That(test.H, Is.EqualTo(0.771428571429).Within(Published.SixDigits));
        Assert.That(test.Df, Is.EqualTo(2));
        Assert.That(test.P, Is.EqualTo(0.679964773579).Within(Published.SixDigits));
    }

    // R: kruskal.test(Ozone ~ Month, data = airquality)
    [Test]
    public void Of_TiedSamples_AgreesWithR()
    {
        var test = KruskalWallisTest.Of(Published.Ozone)!;

        Assert.That(test.H, Is.EqualTo(29.2665763061).Within(Published.SixDigits));
        Assert.That(test.P, Is.EqualTo(6.90071411855e-06).Within(1e-6 * 6.9e-06));
    }

    // R: pairwise.wilcox.test(airquality$Ozone, airquality$Month, p.adjust.method = "holm", exact = FALSE)
    [Test]
    public void Holm_OfPairwiseTests_AgreesWithR()
    {
        var pairs = (from a in Enumerable.Range(0, 5) from b in Enumerable.Range(0, 5) where b > a select (a, b)).ToArray();

        var adjusted = Adjustment.Holm([.. pairs.Select(p => MannWhitneyTest.Of(Published.Ozone[p.b], Published.Ozone[p.a])!.P)]);

        Assert.That(adjusted, Is.EqualTo(new double?[]
        {
            0.57750494318174, 0.00029963895856, 0.00108727047692, 0.47437233358595, 0.0848174816868,
            0.1295388045924, 1, 1, 0.00595408336525, 0.0227356853325,
        }).Within(Published.SixDigits));
    }

    [Test]
    public void Of_TwoGroupsOrAllEqual_IsNone()
    {
        Assert.That(KruskalWallisTest.Of([[1, 2], [3, 4], [5]]), Is.Null);
        Assert.That(KruskalWallisTest.Of([[1, 1], [1, 1], [1, 1]]), Is.Null);
    }
}
