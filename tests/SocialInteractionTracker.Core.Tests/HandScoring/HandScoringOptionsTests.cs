using SocialInteractionTracker.Core.HandScoring;

namespace SocialInteractionTracker.Core.Tests.HandScoring;

public sealed class HandScoringOptionsTests
{
    [TestCase("a", "")]
    [TestCase("a", "a")]
    [TestCase("a;b")]
    public void Behaviours_NotFitForAFile_Throw(params string[] names) =>
        Assert.That(() => new HandScoringOptions { Behaviours = [.. names] }, Throws.ArgumentException);

    [TestCase("f", "f")]
    [TestCase("F")]
    [TestCase("z")]
    [TestCase("ab")]
    public void Keys_ThatCannotBeHeld_Throw(params string[] keys) =>
        Assert.That(() => new HandScoringOptions { Keys = [.. keys] }, Throws.ArgumentException);

    [Test]
    public void Keys_ByDefault_AreOnesThatCanBeHeld() =>
        Assert.That(() => new HandScoringOptions { Keys = new HandScoringOptions().Keys }, Throws.Nothing);
}
