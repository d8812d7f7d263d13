using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>Turns an arena by quarters so that its enclosure is at the top, and arenas of all boxes can be laid on each other.</summary>
internal sealed class ArenaTurn
{
    private readonly (double Width, double Height) _from;
    private readonly int _quarters;

    private ArenaTurn(Arena arena, int quarters)
    {
        (_from, _quarters) = ((arena.WidthCm, arena.HeightCm), quarters);
        Arena = quarters == 0 ? arena : arena with
        {
            WidthCm = quarters % 2 == 0 ? arena.WidthCm : arena.HeightCm,
            HeightCm = quarters % 2 == 0 ? arena.HeightCm : arena.WidthCm,
            Enclosure = arena.Enclosure is { } enclosure ? Apply(enclosure) : null,
            Zones = [.. arena.Zones.Select(zone => zone with { Region = Apply(zone.Region) })],
        };
    }

    /// <summary>The arena after the turn.</summary>
    public Arena Arena { get; }

    /// <summary>Finds the turn of an arena: the wall that its enclosure is nearest to goes up.</summary>
    /// <param name="arena">The arena; one without an enclosure stays as it is.</param>
    /// <returns>The turn.</returns>
    public static ArenaTurn EnclosureUp(Arena arena)
    {
        if (arena.Enclosure is not { } enclosure)
        {
            return new ArenaTurn(arena, 0);
        }

        var outline = RegionOutline.Of(enclosure).SelectMany(line => line).ToArray();
        var (x, y) = ((outline.Min(p => p.XCm) + outline.Max(p => p.XCm)) / 2, (outline.Min(p => p.YCm) + outline.Max(p => p.YCm)) / 2);
        double[] fromWall = [y, x, arena.HeightCm - y, arena.WidthCm - x];
        return new ArenaTurn(arena, Array.IndexOf(fromWall, fromWall.Min()));
    }

    /// <summary>Turns a position.</summary>
    /// <param name="point">The position; may be missing.</param>
    /// <returns>Where it is in <see cref="Arena"/>.</returns>
    public ArenaPoint Apply(ArenaPoint point) => _quarters switch
    {
        1 => new(_from.Height - point.YCm, point.XCm),
        2 => new(_from.Width - point.XCm, _from.Height - point.YCm),
        3 => new(point.YCm, _from.Width - point.XCm),
        _ => point,
    };

    private Region Apply(Region region) => region switch
    {
        PolygonRegion polygon => new PolygonRegion([.. polygon.Corners.Select(Apply)]),
        CircleRegion circle => circle with { Centre = Apply(circle.Centre) },
        UnionRegion union => new UnionRegion([.. union.Parts.Select(Apply)]),
        DifferenceRegion difference => new DifferenceRegion(Apply(difference.Outer), Apply(difference.Hole)),
        ExpandedRegion expanded => new ExpandedRegion(Apply(expanded.Inner), expanded.ByCm),
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "No turn is known for this region."),
    };
}
