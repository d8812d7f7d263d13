using SocialInteractionTracker.Core.Trials;

namespace SocialInteractionTracker.Core.Tests.Trials;

public sealed class ShuffledOrderTests
{
    private static readonly int[] Ten = [.. Enumerable.Range(0, 10)];

    [Test]
    public void Of_SameSeed_IsTheSameOrder() => Assert.That(ShuffledOrder.Of(Ten, 7), Is.EqualTo(ShuffledOrder.Of(Ten, 7)));

    [Test]
    public void Of_AnySeed_KeepsEveryItem() => Assert.That(Enumerable.Range(0, 50).Select(seed => ShuffledOrder.Of(Ten, seed)), Has.All.EquivalentTo(Ten));

    /// <summary>Over 6,000 seeds each of the 6 orders of three items comes 1,000 times, give or take 29 (one SD); 150 is 5 SD.</summary>
    [Test]
    public void Of_ManySeeds_GivesEachOrderEquallyOften()
    {
        var counts = Enumerable.Range(0, 6000).GroupBy(seed => string.Join(',', ShuffledOrder.Of([0, 1, 2], seed))).Select(g => g.Count()).ToArray();

        Assert.That(counts, Has.Length.EqualTo(6).And.All.InRange(850, 1150));
    }

    [Test]
    public void Of_NothingOrOne_IsThat()
    {
        Assert.That(ShuffledOrder.Of(Array.Empty<int>(), 1), Is.Empty);
        Assert.That(ShuffledOrder.Of([5], 1), Is.EqualTo(new[] { 5 }));
    }
}
