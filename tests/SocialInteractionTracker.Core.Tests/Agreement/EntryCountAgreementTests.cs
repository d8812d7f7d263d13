using SocialInteractionTracker.Core.Agreement;

namespace SocialInteractionTracker.Core.Tests.Agreement;

public sealed class EntryCountAgreementTests
{
    [Test]
    public void Compute_FourTrials_CountsThem() =>
        Assert.That(
            EntryCountAgreement.Compute([3, 5, 7, 0], [3, 4, 10, 0]),
            Is.EqualTo(new EntryCountAgreement(Trials: 4, Identical: 2, WithinOne: 3, MeanDifference: -0.5, LargestDifference: 3)));

    [Test]
    public void Compute_NoTrials_GivesNone() => Assert.That(EntryCountAgreement.Compute([], []), Is.Null);

    [Test]
    public void Compute_OtherLengths_Throws() =>
        Assert.That(() => EntryCountAgreement.Compute([1], []), Throws.ArgumentException);
}
