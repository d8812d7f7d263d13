using CsCheck;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Tests.Worlds;

public sealed class FloorRectangleTests
{
    private static readonly FloorRectangle Rectangle = new(10, 20, 4, 6);

    [TestCase(12, 23, -2)]
    [TestCase(10, 23, 0)]
    [TestCase(16, 23, 2)]
    [TestCase(17, 30, 5)]
    public void SignedDistance_PointsInsideOnAndOutside_IsTheDistanceToTheEdge(double x, double y, double expectedCm) =>
        Assert.That(Rectangle.SignedDistance(new FloorVector(x, y)), Is.EqualTo(expectedCm).Within(1e-12));

    [Test]
    public void PushOut_PointInside_GoesToTheNearestEdge() =>
        Assert.That(Rectangle.PushOut(new FloorVector(13.5, 23)), Is.EqualTo(new FloorVector(14, 23)));

    [Test]
    public void PushOut_AnyPoint_IsNeverInside() => Gen.Double[0, 40].Select(Gen.Double[0, 40]).Sample(
        (x, y) => Rectangle.SignedDistance(Rectangle.PushOut(new FloorVector(x, y))) >= 0);

    [Test]
    public void Clamp_AnyPoint_IsNeverOutside() => Gen.Double[-40, 40].Select(Gen.Double[-40, 40]).Sample(
        (x, y) => Rectangle.SignedDistance(Rectangle.Clamp(new FloorVector(x, y))) <= 0);
}
