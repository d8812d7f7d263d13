using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>The lines by which figures show an arena.</summary>
internal static class ZoneOutlines
{
    /// <summary>The outlines of the zones; not of the periphery, which is what the centre leaves.</summary>
    /// <param name="arena">The arena.</param>
    /// <returns>One closed line a part of a zone, cut off at the walls, with the zone's name.</returns>
    public static IEnumerable<(string Zone, ImmutableArray<ArenaPoint> Line)> Of(Arena arena) =>
        from zone in arena.Zones
        where zone.Name != ZoneNames.Periphery
        from line in Of(arena, zone.Region)
        select (zone.Name, line);

    /// <summary>The outlines of a region.</summary>
    /// <param name="arena">The arena that it is in.</param>
    /// <param name="region">The region.</param>
    /// <returns>One closed line a part, cut off at the walls.</returns>
    public static IEnumerable<ImmutableArray<ArenaPoint>> Of(Arena arena, Region region) =>
        RegionOutline.Of(region).Select(line => ImmutableArray.CreateRange(line, point => OnFloor(arena, point)));

    private static ArenaPoint OnFloor(Arena arena, ArenaPoint point) =>
        new(Math.Clamp(point.XCm, 0, arena.WidthCm), Math.Clamp(point.YCm, 0, arena.HeightCm));
}
