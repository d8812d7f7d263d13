using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Where the names of zones are written: as deep inside each part of a zone as there is room, clear of smaller zones.</summary>
internal sealed class LabelPlaces
{
    /// <summary>Places along each side of the floor that are tried.</summary>
    private const int PlacesAlong = 61;

    /// <summary>Room that is given up for a place nearer to the middle column, cm/cm.</summary>
    private const double TowardsMiddle = 0.02;

    private readonly Arena _arena;
    private readonly ArenaPoint[] _places;

    /// <summary>Prepares the places of an arena.</summary>
    /// <param name="arena">The arena.</param>
    public LabelPlaces(Arena arena)
    {
        _arena = arena;
        _places = [.. from row in Enumerable.Range(0, PlacesAlong)
                      from column in Enumerable.Range(0, PlacesAlong)
                      select new ArenaPoint(arena.WidthCm * (column + 0.5) / PlacesAlong, arena.HeightCm * (row + 0.5) / PlacesAlong)];
    }

    /// <summary>The places for a zone's name, one in each of its parts.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="sizeCm">Width and height of the written name, cm.</param>
    /// <returns>Each place, and whether writing of this size stays inside its part there, clear of smaller zones.</returns>
    public ImmutableArray<(ArenaPoint Place, bool Fits)> For(Zone zone, (double Width, double Height) sizeCm)
    {
        var size = PlacesIn(zone.Region);
        Region[] smaller = [.. _arena.Zones.Where(other => other != zone && PlacesIn(other.Region) < size).Select(other => other.Region)];
        return zone.Region is UnionRegion union
            ? [.. union.Parts.Select(part => Best(part, smaller, sizeCm))]
            : [Best(zone.Region, smaller, sizeCm)];
    }

    /// <summary>A region's extent on the floor.</summary>
    /// <param name="region">The region.</param>
    public (ArenaPoint TopLeft, ArenaPoint BottomRight) Extent(Region region)
    {
        var inside = _places.Where(region.Contains).DefaultIfEmpty(new ArenaPoint(_arena.WidthCm / 2, _arena.HeightCm / 2)).ToArray();
        var (x, y) = (_arena.WidthCm / PlacesAlong / 2, _arena.HeightCm / PlacesAlong / 2);
        return (new(inside.Min(p => p.XCm) - x, inside.Min(p => p.YCm) - y), new(inside.Max(p => p.XCm) + x, inside.Max(p => p.YCm) + y));
    }

    private int PlacesIn(Region region) => _places.Count(region.Contains);

    private (ArenaPoint Place, bool Fits) Best(Region part, Region[] smaller, (double Width, double Height) sizeCm)
    {
        var best = _places.MaxBy(place => Room(place, part, smaller, sizeCm) - (TowardsMiddle * Math.Abs(place.XCm - (_arena.WidthCm / 2))));
        return (best, Room(best, part, smaller, sizeCm) >= 0);
    }

    /// <summary>How far the writing is from the edge of its part and from smaller zones, cm; of equal places the one nearer to the middle column is taken.</summary>
    private static double Room(ArenaPoint place, Region part, Region[] smaller, (double Width, double Height) sizeCm)
    {
        var room = double.PositiveInfinity;
        foreach (var (right, down) in (ReadOnlySpan<(int, int)>)[(0, 0), (-1, 0), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1)])
        {
            var at = new ArenaPoint(place.XCm + (right * sizeCm.Width / 2), place.YCm + (down * sizeCm.Height / 2));
            room = Math.Min(room, -part.SignedDistanceCm(at));
            foreach (var other in smaller)
            {
                room = Math.Min(room, other.SignedDistanceCm(at));
            }
        }

        return room;
    }
}
