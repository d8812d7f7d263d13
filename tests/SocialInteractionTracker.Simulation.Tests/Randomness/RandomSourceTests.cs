using CsCheck;
using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Simulation.Tests.Randomness;

public sealed class RandomSourceTests
{
    [Test]
    public void NextBits_SeedOne_GivesTheStreamOfEverySystem()
    {
        var random = new RandomSource(1);

        ulong[] bits = [random.NextBits(), random.NextBits(), random.NextBits()];

        Assert.That(bits, Is.EqualTo(new ulong[] { 12966619160104079557, 9600361134598540522, 10590380919521690900 }));
    }

    [Test]
    public void Fork_AfterDrawing_IsTheSameAsBefore()
    {
        var random = new RandomSource(5);
        var before = random.Fork("clock").NextBits();
        random.NextBits();

        Assert.That(random.Fork("clock").NextBits(), Is.EqualTo(before));
    }

    [Test]
    public void Fork_OtherPurposes_GivesOtherStreams() =>
        Assert.That(new RandomSource(5).Fork("a").NextBits(), Is.Not.EqualTo(new RandomSource(5).Fork("b").NextBits()));

    [Test]
    public void Between_AnySeed_StaysInRange() => Gen.ULong.Sample(seed =>
    {
        var value = new RandomSource(seed).Between(-2, 3);
        return value is >= -2 and < 3;
    });

    [Test]
    public void Normal_ManyDraws_HasMeanAndDeviation()
    {
        const int draws = 20_000;
        const double fiveStandardErrors = 5 * 2 / 141.4;
        var random = new RandomSource(2);
        var values = Enumerable.Range(0, draws).Select(_ => random.Normal(10, 2)).ToArray();
        var mean = values.Average();

        Assert.That(mean, Is.EqualTo(10).Within(fiveStandardErrors));
        Assert.That(Math.Sqrt(values.Average(v => (v - mean) * (v - mean))), Is.EqualTo(2).Within(fiveStandardErrors));
    }
}
