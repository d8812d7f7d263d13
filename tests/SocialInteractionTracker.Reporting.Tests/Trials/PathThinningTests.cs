using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Trials;

public sealed class PathThinningTests
{
    [Test]
    public void Thin_StraightWay_KeepsItsEnds()
    {
        ArenaPoint[] way = [new(0, 0), new(1, 1), new(2, 2), new(5, 5)];

        Assert.That(PathThinning.Thin(way, 0.1), Is.EqualTo([new ArenaPoint(0, 0), new ArenaPoint(5, 5)]));
    }

    [Test]
    public void Thin_Corner_KeepsIt()
    {
        ArenaPoint[] way = [new(0, 0), new(5, 0), new(10, 0), new(10, 5), new(10, 10)];

        Assert.That(PathThinning.Thin(way, 0.1), Is.EqualTo([new ArenaPoint(0, 0), new ArenaPoint(10, 0), new ArenaPoint(10, 10)]));
    }

    [Test]
    public void Thin_ThereAndBack_KeepsTheTurn()
    {
        ArenaPoint[] way = [new(0, 0), new(4, 0), new(8, 0), new(4, 0), new(0, 0)];

        Assert.That(PathThinning.Thin(way, 0.1), Is.EqualTo([new ArenaPoint(0, 0), new ArenaPoint(8, 0), new ArenaPoint(0, 0)]));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Thin_UpToTwoPositions_KeepsThem(int count)
    {
        var way = SyntheticTrial.Along(10, count);

        Assert.That(PathThinning.Thin(way, 100), Is.EqualTo(way));
    }

    [Test]
    public void Thin_AnyWay_IsNowhereFartherThanTheTolerance() => Gen.Select(Gen.Double[0, 42], Gen.Double[0, 42]).Array[3, 60].Sample(way =>
    {
        ArenaPoint[] points = [.. way.Select(p => new ArenaPoint(p.Item1, p.Item2))];
        var thin = PathThinning.Thin(points, 2);
        return points.All(point => thin.Zip(thin.Skip(1)).Any(line => Distance(point, line.First, line.Second) <= 2 + 1e-9));
    });

    /// <summary>The distance to a line by search, not by the formula under test.</summary>
    private static double Distance(ArenaPoint point, ArenaPoint from, ArenaPoint to)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 100; i++)
        {
            var (a, b) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = point.DistanceTo(At(from, to, a)) < point.DistanceTo(At(from, to, b)) ? (low, b) : (a, high);
        }

        return point.DistanceTo(At(from, to, low));
    }

    private static ArenaPoint At(ArenaPoint from, ArenaPoint to, double share) =>
        new(from.XCm + (share * (to.XCm - from.XCm)), from.YCm + (share * (to.YCm - from.YCm)));
}
