using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tests.Scoring;

namespace SocialInteractionTracker.Core.Tests.Geometry;

public sealed class FacingAngleTests
{
    private static readonly Region Box = PolygonRegion.Rectangle(10, -5, 10, 10);

    [TestCase(0, 0)]
    [TestCase(20, 0)]
    [TestCase(45, 18.4349488)]
    [TestCase(-45, 18.4349488)]
    [TestCase(90, 63.4349488)]
    [TestCase(180, 153.4349488)]
    public void OffRad_FromTheLeftOfABox_IsTheAngleToItsNearestCorner(double headingDeg, double expectedDeg) =>
        Assert.That(
            FacingAngle.OffRad(new ArenaPoint(0, 0), headingDeg * Math.PI / 180, Box) * 180 / Math.PI,
            Is.EqualTo(headingDeg is 0 or 20 ? 0 : expectedDeg).Within(1e-6));

    [Test]
    public void OffRad_Circle_IsTheAngleToItsTangent() =>
        Assert.That(
            FacingAngle.OffRad(new ArenaPoint(0, 0), Math.PI / 2, new CircleRegion(new ArenaPoint(10, 0), 5)),
            Is.EqualTo((Math.PI / 2) - Math.Asin(0.5)).Within(TestTracks.FloatingPoint));

    [Test]
    public void OffRad_Inside_Is0() => Assert.That(FacingAngle.OffRad(new ArenaPoint(15, 0), 3, Box), Is.Zero);

    [Test]
    public void OffRad_MissingPositionOrHeading_IsNaN()
    {
        Assert.That(FacingAngle.OffRad(ArenaPoint.Missing, 0, Box), Is.NaN);
        Assert.That(FacingAngle.OffRad(new ArenaPoint(0, 0), double.NaN, Box), Is.NaN);
    }

    [Test]
    public void OffRad_AnyHeading_IsTheLeastAngleToPlacesOfTheEdge() =>
        Gen.Select(Gen.Double[-30, 5], Gen.Double[-30, 30], Gen.Double[-10, 10]).Sample((x, y, heading) =>
        {
            var from = new ArenaPoint(x, y);
            var places = Enumerable.Range(0, 4000).Select(i => (i % 1000) / 100.0).Select((s, i) => (i / 1000) switch
            {
                0 => new ArenaPoint(10 + s, -5),
                1 => new ArenaPoint(20, -5 + s),
                2 => new ArenaPoint(20 - s, 5),
                _ => new ArenaPoint(10, 5 - s),
            });
            var least = places.Min(p => Math.Abs(Math.IEEERemainder(Math.Atan2(p.YCm - y, p.XCm - x) - heading, Math.Tau)));
            return Math.Abs(FacingAngle.OffRad(from, heading, Box) - least) < 0.003;
        }, iter: 50);
}
