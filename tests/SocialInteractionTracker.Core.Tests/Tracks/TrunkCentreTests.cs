using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

public sealed class TrunkCentreTests
{
    private const double FloatingPoint = 1e-9;
    private static readonly SilhouetteOptions Options = new() { BendShare = 0.25, ForwardCm = 0.25 };

    [Test]
    public void Of_StraightAnimal_LiesAheadOfTheCentroid() => AssertPlace(
        TrunkCentre.Of(new(10, 10), new(14, 10), new(6, 10), Options), 10.25, 10);

    [Test]
    public void Of_BentAnimal_LiesOnTheOuterSideOfTheBend() => AssertPlace(
        TrunkCentre.Of(new(10, 12), new(13, 10), new(7, 10), Options), 10.25, 12.5);

    [Test]
    public void Of_MissingEndOrCentroid_IsTheCentroid()
    {
        AssertPlace(TrunkCentre.Of(new(10, 12), ArenaPoint.Missing, new(7, 10), Options), 10, 12);
        AssertPlace(TrunkCentre.Of(new(10, 12), new(7, 10), new(7, 10), Options), 10, 12);
        Assert.That(TrunkCentre.Of(ArenaPoint.Missing, new(13, 10), new(7, 10), Options).IsMissing);
    }

    [Test]
    public void Of_AnyAnimal_MovesWithIt() => Gen.Double[-20, 20].Array[8].Where(x => Math.Abs(x[2] - x[4]) > 0.1).Sample(x =>
    {
        var here = TrunkCentre.Of(new(x[0], x[1]), new(x[2], x[3]), new(x[4], x[5]), Options);
        var there = TrunkCentre.Of(
            new(x[0] + x[6], x[1] + x[7]), new(x[2] + x[6], x[3] + x[7]), new(x[4] + x[6], x[5] + x[7]), Options);
        return there.DistanceTo(new ArenaPoint(here.XCm + x[6], here.YCm + x[7])) < 1e-6;
    });

    private static void AssertPlace(ArenaPoint actual, double xCm, double yCm)
    {
        Assert.That(actual.XCm, Is.EqualTo(xCm).Within(FloatingPoint));
        Assert.That(actual.YCm, Is.EqualTo(yCm).Within(FloatingPoint));
    }
}
