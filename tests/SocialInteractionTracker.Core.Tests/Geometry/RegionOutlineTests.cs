using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tests.Geometry;

public sealed class RegionOutlineTests
{
    private static readonly PolygonRegion Box = PolygonRegion.Rectangle(16, 0, 10, 6.5);
    private static readonly CircleRegion Disc = new(new ArenaPoint(20, 20), 5);
    private static readonly PolygonRegion Reversed = new([.. Box.Corners.Reverse()]);

    /// <summary>Arcs and circles are drawn by their points, which lie on them.</summary>
    private const double OnEdgeCm = 1e-9;

    private static IEnumerable<Region> Regions => [Box, Disc, Box.Expanded(8), Reversed.Expanded(3), Disc.Expanded(-2), new DifferenceRegion(Box.Expanded(8), Box)];

    [TestCaseSource(nameof(Regions))]
    public void Of_Region_LiesOnItsEdge(Region region) =>
        Assert.That(RegionOutline.Of(region).Single().Select(region.SignedDistanceCm), Is.All.EqualTo(0).Within(OnEdgeCm));

    [Test]
    public void Of_Union_OutlinesEachPart() =>
        Assert.That(RegionOutline.Of(new UnionRegion(Box, Disc)), Has.Length.EqualTo(2));

    [Test]
    public void Of_EnlargedBox_ReachesAsFarOnEverySide()
    {
        var outline = RegionOutline.Of(Box.Expanded(8)).Single();

        Assert.That((outline.Min(p => p.XCm), outline.Max(p => p.XCm)), Is.EqualTo((8.0, 34.0)));
        Assert.That(outline.Max(p => p.YCm), Is.EqualTo(14.5));
    }

    [Test]
    public void Of_PolygonThatIsNotConvex_StaysAsItWasWhenEnlarged()
    {
        var corner = new PolygonRegion(new(0, 0), new(10, 0), new(10, 4), new(4, 4), new(4, 10), new(0, 10));

        Assert.That(RegionOutline.Of(corner.Expanded(1)).Single(), Is.EqualTo(corner.Corners));
    }
}
