using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tests.Scoring;

namespace SocialInteractionTracker.Core.Tests.Arenas;

public sealed class OpenFieldLayoutTests
{
    [TestCase(CentreRule.HalfSide, 0.25)]
    [TestCase(CentreRule.HalfArea, 0.5)]
    [TestCase(CentreRule.MiddleNinth, 1 / 9.0)]
    [TestCase(CentreRule.PeripheryBand, 24.0 * 34 / (40 * 50))]
    public void ToArena_Rectangle_CentreHasItsShareOfTheArea(CentreRule rule, double share)
    {
        var centre = (PolygonRegion)new OpenFieldLayout { WidthCm = 40, HeightCm = 50, Centre = rule }.ToArena("a").Zones[0].Region;

        var area = (centre.Corners[2].XCm - centre.Corners[0].XCm) * (centre.Corners[2].YCm - centre.Corners[0].YCm);
        Assert.That(area / (40 * 50), Is.EqualTo(share).Within(TestTracks.FloatingPoint));
    }

    [TestCase(CentreRule.HalfSide, 10)]
    [TestCase(CentreRule.HalfArea, 14.142135624)]
    [TestCase(CentreRule.MiddleNinth, 6.666666667)]
    [TestCase(CentreRule.PeripheryBand, 12)]
    public void ToArena_Circle_CentreHasTheSameShareOrBand(CentreRule rule, double radiusCm)
    {
        var arena = new OpenFieldLayout { Shape = ArenaShape.Circle, WidthCm = 40, HeightCm = 40, Centre = rule }.ToArena("a");

        Assert.That(((CircleRegion)arena.Zones[0].Region).RadiusCm, Is.EqualTo(radiusCm).Within(1e-8));
        Assert.That(arena.FindZone(ZoneNames.Corners), Is.Null);
    }

    [TestCase(9.9, 0.1, true)]
    [TestCase(30.1, 39, true)]
    [TestCase(20, 1, false)]
    public void ToArena_NoCornerSize_CornersAreWhereTwoBandsMeet(double x, double y, bool isIn) =>
        Assert.That(
            new OpenFieldLayout { WidthCm = 40, HeightCm = 40 }.ToArena("a").FindZone(ZoneNames.Corners)!.Region.Contains(new ArenaPoint(x, y)),
            Is.EqualTo(isIn));

    [Test]
    public void ToArena_AnyPlaceOfTheFloor_IsInCentreOrPeripheryAndInBothOnlyOnTheEdge() =>
        Gen.Select(Gen.Double[0.001, 39.999], Gen.Double[0.001, 49.999], Gen.Enum<CentreRule>()).Sample((x, y, rule) =>
        {
            var zones = new OpenFieldLayout { WidthCm = 40, HeightCm = 50, Centre = rule }.ToArena("a").Zones;
            var (centreCm, peripheryCm) = (zones[0].Region.SignedDistanceCm(new ArenaPoint(x, y)), zones[1].Region.SignedDistanceCm(new ArenaPoint(x, y)));
            return centreCm <= 0 != peripheryCm <= 0 || (centreCm == 0 && peripheryCm == 0);
        });

    [TestCase(500, 0)]
    [TestCase(500.1, 1)]
    [TestCase(1e9, 1)]
    public void Problems_AnArenaInWrongUnits_NamesIt(double sideCm, int problems) =>
        Assert.That(new OpenFieldLayout { WidthCm = 40, HeightCm = sideCm }.Problems(), Has.Length.EqualTo(problems));

    [Test]
    public void Problems_NothingFits_NamesEach()
    {
        var band = new OpenFieldLayout { WidthCm = 40, HeightCm = 16, Centre = CentreRule.PeripheryBand, CornerSizeCm = 9 };
        var circle = new OpenFieldLayout { Shape = ArenaShape.Circle, WidthCm = 40, HeightCm = 41 };

        Assert.That(band.Problems(), Has.Length.EqualTo(2));
        Assert.That(circle.Problems(), Has.Length.EqualTo(1));
    }

    [TestCase(-2, 20, 0, 20)]
    [TestCase(-3.1, 20, -3.1, 20)]
    [TestCase(20, 41, 20, 40)]
    [TestCase(5, 5, 5, 5)]
    public void OntoFloor_ALittleOutside_IsPutToTheWall(double x, double y, double expectedX, double expectedY) =>
        Assert.That(TestTracks.OpenArena.OntoFloor(new ArenaPoint(x, y), 3), Is.EqualTo(new ArenaPoint(expectedX, expectedY)));

    [Test]
    public void OntoFloor_Circle_IsPutToTheWallAlongTheRadius()
    {
        var arena = new OpenFieldLayout { Shape = ArenaShape.Circle, WidthCm = 40, HeightCm = 40 }.ToArena("a");

        Assert.That(arena.OntoFloor(new ArenaPoint(42, 20), 3), Is.EqualTo(new ArenaPoint(40, 20)));
        Assert.That(arena.OntoFloor(ArenaPoint.Missing, 3).IsMissing);
    }
}
