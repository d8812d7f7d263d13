using SocialInteractionTracker.Training.Export;

namespace SocialInteractionTracker.Training.Tests.Export;

public sealed class ConfidenceFitTests
{
    [Test]
    public void Fit_HighLogitsRightLowOnesHalf_RisesWithTheLogit()
    {
        var peaks = Enumerable.Range(0, 800).Select(k => ((k / 800f * 8) - 4, k >= 400 || k % 2 == 0));

        var table = ConfidenceFit.Fit(peaks);

        Assert.That(table.At(-2), Is.EqualTo(0.5).Within(0.1));
        Assert.That(table.At(3.5f), Is.GreaterThan(0.95));
        Assert.That(table.At(-20), Is.Zero);
    }

    [Test]
    public void Fit_SharesThatFall_ArePooled()
    {
        var table = ConfidenceFit.Fit(Enumerable.Range(0, 80).Select(k => (k / 10f, k < 40)));

        Assert.That(table.Confidences, Is.EqualTo(table.Confidences.Order()));
        Assert.That(table.Confidences[^1], Is.EqualTo(0.5).Within(0.05));
    }
}
