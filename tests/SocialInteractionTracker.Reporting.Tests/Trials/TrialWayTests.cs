using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Trials;

public sealed class TrialWayTests
{
    [Test]
    public void Of_LostInBetween_BreaksTheWay()
    {
        ArenaPoint[] positions = [new(1, 1), new(2, 1), ArenaPoint.Missing, new(4, 1), new(5, 1)];

        var way = TrialWay.Of(SyntheticTrial.Track(positions), toleranceCm: 0.1);

        Assert.That(way, Has.Length.EqualTo(2));
        Assert.That(way[0], Is.EqualTo([new ArenaPoint(1, 1), new ArenaPoint(2, 1)]));
        Assert.That(way[1], Is.EqualTo([new ArenaPoint(4, 1), new ArenaPoint(5, 1)]));
    }

    [Test]
    public void Of_ExcludedByAPerson_BreaksTheWay()
    {
        var track = SyntheticTrial.Track(SyntheticTrial.Along(10, 10), null, new Exclusion(0.3, 0.5));

        Assert.That(TrialWay.Of(track, 0.1).Select(stretch => stretch[^1]), Is.EqualTo([new ArenaPoint(3, 35), new ArenaPoint(10, 35)]));
    }

    [Test]
    public void Of_NeverSeen_GivesNothing()
    {
        Assert.That(TrialWay.Of(SyntheticTrial.Track([ArenaPoint.Missing, ArenaPoint.Missing]), 0.1), Is.Empty);
    }
}
