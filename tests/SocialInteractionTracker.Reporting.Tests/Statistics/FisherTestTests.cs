using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

/// <remarks>
/// Probabilities are those of R's <c>fisher.test</c>. It searches odds ratios to four digits only; they are checked against the
/// same equations, solved in R to 13 digits:
/// <code>
/// exact &lt;- function(x, m, n, k, p = 0.025) {
///   s &lt;- max(0, k - n):min(k, m); l &lt;- dhyper(s, m, n, k, log = TRUE)
///   d &lt;- function(w) { v &lt;- exp(l + w * s - max(l + w * s)); v / sum(v) }
///   root &lt;- function(f) exp(uniroot(f, c(-50, 50), tol = 1e-13)$root)
///   c(root(function(w) sum(s * d(w)) - x), root(function(w) sum(d(w)[s &gt;= x]) - p), root(function(w) sum(d(w)[s &lt;= x]) - p))
/// }
/// </code>
/// </remarks>
public sealed class FisherTestTests
{
    // R: fisher.test(matrix(c(3, 1, 1, 3), 2)), Fisher's tea tasting; exact(3, 4, 4, 4)
    [Test]
    public void Of_TeaTasting_AgreesWithR()
    {
        var test = FisherTest.Of(3, 4, 1, 4)!;

        Assert.That(test.P, Is.EqualTo(0.485714285714).Within(Published.SixDigits));
        Assert.That(test.OddsRatio, Is.EqualTo(6.40831965819967).Within(Published.SixDigits));
        Assert.That(test.Low, Is.EqualTo(0.21173559544658).Within(Published.SixDigits));
        Assert.That(test.High, Is.EqualTo(626.2435305888156).Within(1e-6 * 622));
    }

    // R: fisher.test(matrix(c(2, 10, 15, 3), 2)), convictions of twins; exact(2, 17, 13, 12)
    [Test]
    public void Of_Twins_AgreesWithR()
    {
        var test = FisherTest.Of(2, 17, 10, 13)!;

        Assert.That(test.P, Is.EqualTo(0.000536724119143).Within(Published.SixDigits));
        Assert.That(test.OddsRatio, Is.EqualTo(0.04693663904968).Within(Published.SixDigits));
        Assert.That(test.Low, Is.EqualTo(0.0033171639506574).Within(Published.SixDigits));
        Assert.That(test.High, Is.EqualTo(0.3631896023566806).Within(Published.SixDigits));
    }

    // R: fisher.test(matrix(c(0, 6, 5, 4), 2)); the last root of exact(0, 5, 10, 6)
    [Test]
    public void Of_NoneInOneGroup_HasOneOpenEnd()
    {
        var test = FisherTest.Of(0, 5, 6, 10)!;

        Assert.That(test.P, Is.EqualTo(0.043956043956).Within(Published.SixDigits));
        Assert.That((test.OddsRatio, test.Low), Is.EqualTo(((double?)0, 0.0)));
        Assert.That(test.High, Is.EqualTo(1.278737524488).Within(Published.SixDigits));
    }

    [Test]
    public void Of_AllInOneGroup_HasNoUpperEnd()
    {
        var test = FisherTest.Of(6, 6, 1, 5)!;

        Assert.That((test.OddsRatio, test.High), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(test.Low, Is.GreaterThan(1));
    }

    [Test]
    public void Of_EmptyGroup_IsNone() => Assert.That(FisherTest.Of(0, 0, 1, 2), Is.Null);

    [Test]
    public void Of_NobodyAtAll_SaysNothing() => Assert.That(FisherTest.Of(0, 4, 0, 5)!.P, Is.EqualTo(1).Within(Published.SixDigits));
}
