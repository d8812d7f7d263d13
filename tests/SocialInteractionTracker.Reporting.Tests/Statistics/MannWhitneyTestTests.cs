using CsCheck;
using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

public sealed class MannWhitneyTestTests
{
    // R: wilcox.test(x, y, conf.int = TRUE)
    [Test]
    public void Of_SmallSamplesWithoutTies_AgreesWithRExactly()
    {
        var test = MannWhitneyTest.Of(Published.X, Published.Y)!;

        Assert.That(test.IsExact, Is.True);
        Assert.That(test.U, Is.EqualTo(35));
        Assert.That(test.P, Is.EqualTo(0.254412254412).Within(Published.SixDigits));
        Assert.That(test.Shift, Is.EqualTo(0.305).Within(Published.SixDigits));
        Assert.That(test.Low, Is.EqualTo(-0.15).Within(Published.SixDigits));
        Assert.That(test.High, Is.EqualTo(0.76).Within(Published.SixDigits));
    }

    // R: wilcox.test(first, second); median(outer(first, second, "-"))
    [Test]
    public void Of_Ties_AgreesWithRsNormalApproximation()
    {
        var test = MannWhitneyTest.Of(Published.First, Published.Second)!;

        Assert.That(test.IsExact, Is.False);
        Assert.That(test.U, Is.EqualTo(58));
        Assert.That(test.P, Is.EqualTo(0.132919458185).Within(Published.SixDigits));
        Assert.That(test.Shift, Is.EqualTo(0.56).Within(Published.SixDigits));
    }

    // By hand: of the 10 orders of 3 and 2 values, one has all of the first above all of the second, one the reverse.
    [Test]
    public void Of_SeparatedSamples_CountsTheTwoExtremeOrders()
    {
        var test = MannWhitneyTest.Of([4, 5, 6], [1, 2])!;

        Assert.That(test.P, Is.EqualTo(0.2).Within(Published.SixDigits));
        Assert.That(test.Low, Is.Null, "five animals allow no 95 % interval");
    }

    [Test]
    public void Of_AllEqual_HasNoProbability()
    {
        var test = MannWhitneyTest.Of([1, 1, 1], [1, 1])!;

        Assert.That((test.P, test.Shift), Is.EqualTo(((double?)null, 0.0)));
    }

    [Test]
    public void Of_OneAnimal_IsNone() => Assert.That(MannWhitneyTest.Of([1, 2, 3], [1]), Is.Null);

    [Test]
    public void Of_SamplesSwapped_GivesTheSameProbabilityAndTheOppositeShift()
    {
        var sample = Gen.Double[0, 10].Array[2, 12];
        Gen.Select(sample, sample).Sample((x, y) =>
        {
            var (one, other) = (MannWhitneyTest.Of(x, y)!, MannWhitneyTest.Of(y, x)!);
            return Math.Abs(one.P!.Value - other.P!.Value) < 1e-9 && Math.Abs(one.Shift + other.Shift) < 1e-9;
        });
    }
}
