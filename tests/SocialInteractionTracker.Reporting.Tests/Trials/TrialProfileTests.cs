using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Trials;

public sealed class TrialProfileTests
{
    [Test]
    public void Of_ConstantSpeed_HasAllTimeInOneBin()
    {
        var options = SmallStudy.Options with { Scoring = new ScoringOptions { Movement = new MovementOptions { DeadBandCm = 0 } } };

        var profile = TrialProfile.Of(SyntheticTrial.Scene(SyntheticTrial.Along(12.5, 30)), options);

        Assert.That(profile.SpeedShares, Has.Length.EqualTo(TrialProfile.SpeedBins));
        Assert.That(profile.SpeedShares[6], Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Of_FasterThanTheLastBin_CountsThere()
    {
        var profile = TrialProfile.Of(SyntheticTrial.Scene(SyntheticTrial.Along(80, 6)), SmallStudy.Options);

        Assert.That(profile.SpeedShares[^1], Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Of_EnclosureAtTheLeft_CountsPlacesWithTheEnclosureUp()
    {
        var profile = TrialProfile.Of(SyntheticTrial.Scene([.. Enumerable.Repeat(new ArenaPoint(5, 3), 10)], SyntheticTrial.Box(Wall.Left)), SmallStudy.Options);

        Assert.That(profile.Occupancy[column: 39 / 2, row: 5 / 2], Is.EqualTo(1).Within(1e-9), "a second at 39, 5 cm");
    }

    [Test]
    public void Of_NeverSeen_HasNoSpeedsAndAnEmptyMap()
    {
        var profile = TrialProfile.Of(SyntheticTrial.Scene([.. Enumerable.Repeat(ArenaPoint.Missing, 10)]), SmallStudy.Options);

        Assert.That(profile.SpeedShares, Is.Empty);
        Assert.That(HeatMap.Shares(profile.Occupancy).Cast<double>(), Is.All.Zero);
    }
}
