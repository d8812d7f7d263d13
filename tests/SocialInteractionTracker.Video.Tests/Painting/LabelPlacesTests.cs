using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Tests.Painting;

public sealed class LabelPlacesTests
{
    private const double NameCm = 6;
    private const double LetterCm = 1;

    private static IEnumerable<Arena> Every =>
        [.. Enum.GetValues<Wall>().Select(Arenas.SocialInteraction), Arenas.OpenField(), Arenas.OpenField(ArenaShape.Circle)];

    [TestCaseSource(nameof(Every))]
    public void For_EveryZone_LiesInItAndInNoSmallerOne(Arena arena)
    {
        var places = new LabelPlaces(arena);

        foreach (var zone in arena.Zones)
        {
            foreach (var (place, _) in places.For(zone, (NameCm, LetterCm)))
            {
                Assert.That(zone.Region.Contains(place), $"{zone.Name} at {place}");
                Assert.That(zone.Name == ZoneNames.Periphery && (arena.FindZone(ZoneNames.Corners)?.Region.Contains(place) ?? false), Is.False);
            }
        }
    }

    [Test]
    public void For_TwoCorners_NamesBoth() => Assert.That(
        new LabelPlaces(Arenas.SocialInteraction()).For(Arenas.SocialInteraction().FindZone(ZoneNames.Corners)!, (NameCm, LetterCm)), Has.Length.EqualTo(2));

    /// <summary>At a side wall the zone is 14 cm wide; the enclosure takes the middle of it.</summary>
    [TestCase(10, true)]
    [TestCase(15, false)]
    public void For_WritingWiderThanTheZone_DoesNotFit(double widthCm, bool fits)
    {
        var arena = Arenas.SocialInteraction(Wall.Left);

        var places = new LabelPlaces(arena).For(arena.FindZone(ZoneNames.Interaction)!, (widthCm, LetterCm));

        Assert.That(places.Select(place => place.Fits), Is.EqualTo(new[] { fits }));
    }

    [Test]
    public void Extent_Enclosure_IsItsFootprint()
    {
        var arena = Arenas.SocialInteraction(Wall.Left);

        var (topLeft, bottomRight) = new LabelPlaces(arena).Extent(arena.Enclosure!);

        var cellCm = 42.0 / 61;
        Assert.That(topLeft.DistanceTo(new ArenaPoint(0, 16)), Is.LessThan(cellCm));
        Assert.That(bottomRight.DistanceTo(new ArenaPoint(6.5, 26)), Is.LessThan(cellCm));
    }
}
