using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

public sealed class SummaryTests
{
    // R: mean(x); sd(x); sd(x) / sqrt(length(x)); median(x); quantile(x, c(0.25, 0.75))
    [Test]
    public void Of_PublishedSample_AgreesWithR()
    {
        var summary = Summary.Of(Published.X);

        Assert.That(summary.N, Is.EqualTo(10));
        Assert.That(summary.Mean, Is.EqualTo(1.313).Within(Published.SixDigits));
        Assert.That(summary.Sd, Is.EqualTo(0.441211715368).Within(Published.SixDigits));
        Assert.That(summary.Sem, Is.EqualTo(0.139523395091).Within(Published.SixDigits));
        Assert.That(summary.Median, Is.EqualTo(1.415).Within(Published.SixDigits));
        Assert.That(summary.LowerQuartile, Is.EqualTo(0.8825).Within(Published.SixDigits));
        Assert.That(summary.UpperQuartile, Is.EqualTo(1.5950).Within(Published.SixDigits));
        Assert.That((summary.Minimum, summary.Maximum), Is.EqualTo(((double?)0.73, (double?)1.91)));
    }

    [Test]
    public void Of_Nothing_HasNothing() =>
        Assert.That(Summary.Of([]), Is.EqualTo(new Summary(0)));

    [Test]
    public void Of_OneAnimal_HasNoSpread()
    {
        var summary = Summary.Of([3]);

        Assert.That((summary.N, summary.Mean, summary.Median), Is.EqualTo((1, (double?)3, (double?)3)));
        Assert.That((summary.Sd, summary.Sem), Is.EqualTo(((double?)null, (double?)null)));
    }
}
