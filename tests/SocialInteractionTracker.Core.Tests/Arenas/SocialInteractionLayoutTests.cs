using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tests.Arenas;

public sealed class SocialInteractionLayoutTests
{
    private static readonly SocialInteractionLayout Golden = new()
    {
        ArenaWidthCm = 42,
        ArenaHeightCm = 42,
        EnclosureAlongCm = 10,
        EnclosureDeepCm = 6.5,
        InteractionZone = new BlockInteractionZone(24, 14),
        CornerSizeCm = 9,
    };

    [TestCase(Wall.Top, 16, 0, 26, 6.5)]
    [TestCase(Wall.Bottom, 16, 35.5, 26, 42)]
    [TestCase(Wall.Left, 0, 16, 6.5, 26)]
    [TestCase(Wall.Right, 35.5, 16, 42, 26)]
    public void Enclosure_AtAWall_StandsAtItsMiddle(Wall wall, double left, double top, double right, double bottom)
    {
        var corners = (Golden with { EnclosureWall = wall }).Enclosure.Corners;

        Assert.That((corners[0], corners[2]), Is.EqualTo((new ArenaPoint(left, top), new ArenaPoint(right, bottom))));
    }

    [TestCase(Wall.Top, 21, 13.9, 4, 38)]
    [TestCase(Wall.Bottom, 21, 28.1, 38, 4)]
    [TestCase(Wall.Left, 13.9, 21, 38, 38)]
    [TestCase(Wall.Right, 28.1, 21, 4, 4)]
    public void ToArena_AtAWall_HasTheZoneBeforeItAndTheCornersOpposite(
        Wall wall, double inZoneX, double inZoneY, double inCornerX, double inCornerY)
    {
        var arena = (Golden with { EnclosureWall = wall }).ToArena("a");

        Assert.That(arena.FindZone(ZoneNames.Interaction)!.Region.Contains(new ArenaPoint(inZoneX, inZoneY)));
        Assert.That(arena.FindZone(ZoneNames.Corners)!.Region.Contains(new ArenaPoint(inCornerX, inCornerY)));
    }

    [TestCase(271.0, 0)]
    [TestCase(271.0 + 65 - (8 * 4.5), 1)]
    public void ToArena_Golden2011_HasTheAreaOfTheBlockLessTheEnclosure(double expectedCm2, double meshToleranceCm)
    {
        var zone = (Golden with { MeshToleranceCm = meshToleranceCm }).ToArena("a").FindZone(ZoneNames.Interaction)!.Region;

        Assert.That(AreaCm2(zone), Is.EqualTo(expectedCm2).Within(0.5).Percent);
    }

    [TestCase(21, 14.5, true)]
    [TestCase(21, 14.51, false)]
    [TestCase(31.6, 12.1, true)]
    [TestCase(31.7, 12.2, false)]
    [TestCase(21, 3, false)]
    public void ToArena_Within8Cm_ReachesThatFarRoundTheEnclosure(double x, double y, bool isIn)
    {
        var arena = (Golden with { InteractionZone = new WithinInteractionZone(8) }).ToArena("a");

        Assert.That(arena.FindZone(ZoneNames.Interaction)!.Region.Contains(new ArenaPoint(x, y)), Is.EqualTo(isIn));
    }

    [Test]
    public void ToArena_FreeEnclosure_StandsWhereItIsPut()
    {
        var arena = (Golden with { EnclosureCentre = new ArenaPoint(20, 25) }).ToArena("a");

        Assert.That(arena.Enclosure, Is.EqualTo(PolygonRegion.Rectangle(15, 21.75, 10, 6.5)));
        Assert.That(arena.FindZone(ZoneNames.Interaction)!.Region.Contains(new ArenaPoint(9, 19)));
    }

    [Test]
    public void Problems_NothingFits_NamesEach()
    {
        var layout = Golden with
        {
            EnclosureCentre = new ArenaPoint(1, 1),
            InteractionZone = new BlockInteractionZone(5, 5),
            CornerSizeCm = 25,
        };

        Assert.That(layout.Problems(), Has.Length.EqualTo(3));
        Assert.That(() => layout.ToArena("a"), Throws.ArgumentException);
    }

    [Test]
    public void Problems_AnArenaInWrongUnits_NamesIt() =>
        Assert.That((Golden with { ArenaWidthCm = 4500, ArenaHeightCm = 4500 }).Problems().Single(), Does.Contain("4500 x 4500 cm"));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    public void CornerSizeCm_NotAbove0_IsRefused(double size) =>
        Assert.That(() => Golden with { CornerSizeCm = size }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static double AreaCm2(Region region)
    {
        const double StepCm = 0.1;
        var inside = 0;
        for (var i = 0; i < 420 * 420; i++)
        {
            inside += region.Contains(new ArenaPoint(((i % 420) + 0.5) * StepCm, ((i / 420) + 0.5) * StepCm)) ? 1 : 0;
        }

        return inside * StepCm * StepCm;
    }
}
