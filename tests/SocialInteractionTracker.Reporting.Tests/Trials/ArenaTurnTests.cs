using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Trials;

public sealed class ArenaTurnTests
{
    [TestCase(Wall.Top, 5, 3)]
    [TestCase(Wall.Left, 42 - 3, 5)]
    [TestCase(Wall.Bottom, 42 - 5, 42 - 3)]
    [TestCase(Wall.Right, 3, 42 - 5)]
    public void Apply_PlaceInTheBox_IsWhereItIsWithTheEnclosureUp(Wall wall, double x, double y)
    {
        var turn = ArenaTurn.EnclosureUp(SyntheticTrial.Box(wall));

        Assert.That(turn.Apply(new ArenaPoint(5, 3)), Is.EqualTo(new ArenaPoint(x, y)));
    }

    [TestCase(Wall.Top)]
    [TestCase(Wall.Left)]
    [TestCase(Wall.Bottom)]
    [TestCase(Wall.Right)]
    public void EnclosureUp_AnyWall_GivesTheSameArena(Wall wall)
    {
        var (turned, straight) = (ArenaTurn.EnclosureUp(SyntheticTrial.Box(wall)).Arena, SyntheticTrial.Box());
        var place = new ArenaPoint(21, 10);
        var corner = new ArenaPoint(4, 40);

        Assert.That(turned.Enclosure!.SignedDistanceCm(place), Is.EqualTo(straight.Enclosure!.SignedDistanceCm(place)).Within(1e-9));
        Assert.That(turned.FindZone(ZoneNames.Interaction)!.Region.SignedDistanceCm(place), Is.EqualTo(straight.FindZone(ZoneNames.Interaction)!.Region.SignedDistanceCm(place)).Within(1e-9));
        Assert.That(turned.FindZone(ZoneNames.Corners)!.Region.SignedDistanceCm(corner), Is.EqualTo(straight.FindZone(ZoneNames.Corners)!.Region.SignedDistanceCm(corner)).Within(1e-9));
    }

    [Test]
    public void EnclosureUp_LyingArena_SwapsItsSides()
    {
        var arena = new Arena { Id = "long", Shape = ArenaShape.Rectangle, WidthCm = 89, HeightCm = 63, Enclosure = PolygonRegion.Rectangle(0, 20, 14, 17) };

        var turn = ArenaTurn.EnclosureUp(arena);

        Assert.That((turn.Arena.WidthCm, turn.Arena.HeightCm), Is.EqualTo((63.0, 89.0)));
        Assert.That(turn.Apply(new ArenaPoint(89, 0)), Is.EqualTo(new ArenaPoint(63, 89)));
    }

    [Test]
    public void EnclosureUp_OpenField_StaysAsItIs()
    {
        var arena = new Arena { Id = "field", Shape = ArenaShape.Circle, WidthCm = 40, HeightCm = 40 };

        Assert.That(ArenaTurn.EnclosureUp(arena).Arena, Is.SameAs(arena));
    }

    [Test]
    public void Apply_Missing_StaysMissing()
    {
        Assert.That(ArenaTurn.EnclosureUp(SyntheticTrial.Box(Wall.Left)).Apply(ArenaPoint.Missing).IsMissing, Is.True);
    }
}
