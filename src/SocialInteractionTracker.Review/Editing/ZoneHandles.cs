using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What can be dragged of zones that the study draws itself: corners of polygons, centre and edge of circles, and each whole.</summary>
internal sealed class ZoneHandles
{
    private readonly string _zone;
    private readonly ImmutableArray<Region> _parts;
    private readonly Calibration _calibration;

    private ZoneHandles(string zone, ImmutableArray<Region> parts, Calibration calibration) => (_zone, _parts, _calibration) = (zone, parts, calibration);

    /// <summary>The handles of a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="calibration">Where its arena is in the picture.</param>
    /// <returns>The handles; none for a zone that follows from the enclosure.</returns>
    public static IEnumerable<ArenaHandle> Of(Zone zone, Calibration calibration)
    {
        var parts = zone.Region is UnionRegion union ? union.Parts : [zone.Region];
        var handles = new ZoneHandles(zone.Name, parts, calibration);
        return parts.All(part => part is PolygonRegion or CircleRegion) ? parts.SelectMany((part, i) => handles.OfPart(part, i)) : [];
    }

    private IEnumerable<ArenaHandle> OfPart(Region part, int index) => part switch
    {
        CircleRegion circle =>
        [
            Handle(index, "whole", "", circle.Centre, to => circle with { Centre = to }),
            Handle(index, "edge", "edge of ", new ArenaPoint(circle.Centre.XCm + circle.RadiusCm, circle.Centre.YCm), to =>
                circle with { RadiusCm = Math.Max(HandleLimits.SmallestCm, to.DistanceTo(circle.Centre)) }),
        ],
        PolygonRegion polygon =>
        [
            Handle(index, "whole", "", Middle(polygon), to => Moved(polygon, to)),
            .. polygon.Corners.Select((corner, i) => Handle(index, $"{i}", $"corner {i + 1} of ", corner, to => WithCorner(polygon, i, to))),
        ],
        _ => [],
    };

    private ArenaHandle Handle(int part, string id, string what, ArenaPoint at, Func<ArenaPoint, Region> move)
    {
        var name = _parts.Length > 1 ? $"{_zone}, part {part + 1}" : _zone;
        return new ArenaHandle($"zone-{_zone}-{part}-{id}", $"{what}{name.Replace('_', ' ')}", _calibration.ToPixel(at), to =>
            [SettingChange.Zone(_zone, _parts.SetItem(part, move(_calibration.ToArena(to))))]);
    }

    private static ArenaPoint Middle(PolygonRegion polygon) => new(polygon.Corners.Average(c => c.XCm), polygon.Corners.Average(c => c.YCm));

    private static PolygonRegion Moved(PolygonRegion polygon, ArenaPoint to)
    {
        var middle = Middle(polygon);
        return new PolygonRegion([.. polygon.Corners.Select(c => new ArenaPoint(c.XCm + to.XCm - middle.XCm, c.YCm + to.YCm - middle.YCm))]);
    }

    /// <summary>An upright rectangle stays one: the corner opposite stays where it is.</summary>
    private static PolygonRegion WithCorner(PolygonRegion polygon, int index, ArenaPoint to)
    {
        if (polygon.Corners is not [var a, var b, var c, var d] || !(a.YCm == b.YCm && b.XCm == c.XCm && c.YCm == d.YCm && d.XCm == a.XCm))
        {
            return new PolygonRegion(polygon.Corners.SetItem(index, to));
        }

        var opposite = polygon.Corners[(index + 2) % 4];
        return PolygonRegion.Rectangle(
            Math.Min(opposite.XCm, to.XCm), Math.Min(opposite.YCm, to.YCm),
            Math.Max(HandleLimits.SmallestCm, Math.Abs(opposite.XCm - to.XCm)), Math.Max(HandleLimits.SmallestCm, Math.Abs(opposite.YCm - to.YCm)));
    }
}
