using SocialInteractionTracker.Core.Kinematics;

namespace SocialInteractionTracker.Core.Tests.Kinematics;

public sealed class MovementMeasuresTests
{
    [Test]
    public void KnownDistanceCm_SubjectNeverSeen_IsUnknownNotZero()
    {
        var unseen = new MovementMeasures(DistanceCm: 0, KnownS: 0);

        Assert.That((unseen.KnownDistanceCm, unseen.MeanSpeedCmPerS), Is.EqualTo(((double?)null, (double?)null)));
    }

    [Test]
    public void KnownDistanceCm_SubjectThatSits_IsZero() =>
        Assert.That(new MovementMeasures(DistanceCm: 0, KnownS: 10).KnownDistanceCm, Is.Zero);
}
