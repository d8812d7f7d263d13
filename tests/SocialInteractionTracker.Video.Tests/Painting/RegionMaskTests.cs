using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Tests.Painting;

public sealed class RegionMaskTests
{
    private const double LinePx = 2;

    /// <summary>Half a level is rounded either way.</summary>
    private const int HalfLevel = 1;

    private static IEnumerable<TestCaseData> Everything()
    {
        foreach (var (name, calibration) in new[] { ("straight", Arenas.Straight), ("tilted", Arenas.Tilted) })
        {
            foreach (var zone in Arenas.SocialInteraction(Wall.Left).Zones.Concat(Arenas.OpenField(ArenaShape.Circle).Zones))
            {
                yield return new TestCaseData(zone.Region, calibration).SetName($"Of_{zone.Name}_{name}_CoversThePixelsThatScoreAsInside");
            }
        }
    }

    [TestCaseSource(nameof(Everything))]
    public void Of_Region_CoversThePixelsThatScoreAsInside(Region region, Calibration calibration)
    {
        var mask = RegionMask.Of(region, calibration, Arenas.Size, LinePx);

        for (var i = 0; i < mask.Fill.Length; i++)
        {
            var place = calibration.ToArena(new PixelPoint(i % mask.Width, i / mask.Width));
            Assert.That(mask.Fill[i] >= 128, Is.EqualTo(region.Contains(place)), $"pixel {i % mask.Width}, {i / mask.Width}");
        }
    }

    [Test]
    public void Of_Rectangle_DrawsTheLineOnItsEdgeAndNowhereElse()
    {
        var mask = RegionMask.Of(PolygonRegion.Rectangle(10, 10, 20, 10), Arenas.Straight, Arenas.Size, LinePx);

        // x = 10 cm is seen at 30 + 60 px; 15 cm down at 24 + 90 px.
        Assert.That(Row(mask.Edge, 114, 87..94), Is.EqualTo(new byte[] { 0, 0, 128, 255, 128, 0, 0 }).Within(HalfLevel));
        Assert.That(Row(mask.Halo, 114, 87..94), Is.EqualTo(new byte[] { 0, 178, 255, 255, 255, 178, 0 }).Within(HalfLevel));
        Assert.That(Row(mask.Fill, 114, 87..94), Is.EqualTo(new byte[] { 0, 0, 0, 128, 255, 255, 255 }).Within(HalfLevel));
        Assert.That(mask.Edge[(114 * mask.Width) + 150], Is.Zero);
    }

    [Test]
    public void WithoutLinesIn_OtherRegion_TakesTheLinesAwayThere()
    {
        var other = RegionMask.Of(PolygonRegion.Rectangle(5, 5, 10, 20), Arenas.Straight, Arenas.Size, LinePx);

        var mask = RegionMask.Of(PolygonRegion.Rectangle(10, 10, 20, 10), Arenas.Straight, Arenas.Size, LinePx).WithoutLinesIn(other);

        Assert.That(mask.Edge[(114 * mask.Width) + 90], Is.Zero, "the left side, inside the other");
        Assert.That(mask.Edge[(114 * mask.Width) + 210], Is.EqualTo(255), "the right side");
        Assert.That(mask.Fill[(114 * mask.Width) + 100], Is.EqualTo(255));
    }

    private static byte[] Row(byte[] mask, int row, Range columns) => mask[((row * Arenas.Size.Width) + columns.Start.Value)..((row * Arenas.Size.Width) + columns.End.Value)];
}
