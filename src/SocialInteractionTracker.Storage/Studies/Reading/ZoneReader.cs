using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Yaml;
using YamlDotNet.RepresentationModel;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Reads zones that people drew: polygons, rectangles and circles in arena centimetres, one or several a zone.</summary>
internal static class ZoneReader
{
    private const string Polygon = "polygon_cm";
    private const string Rectangle = "rectangle_cm";
    private const string Circle = "circle_cm";
    private const string Within = "within_cm_of_enclosure";

    /// <summary>An arena with the zones of all layers: a known name changes that zone, a new one is added at the end, <c>null</c> removes it.</summary>
    public static Arena Apply(Arena arena, IReadOnlyList<YamlMap> layers)
    {
        foreach (var layer in layers.Where(layer => layer.Has(SettingKeys.Zones)))
        {
            if (layer.Map(SettingKeys.Zones) is { } zones)
            {
                arena = zones.Entries.Aggregate(arena, (a, entry) => Apply(a, zones, entry.Key, entry.Value));
            }
        }

        return arena;
    }

    private static Arena Apply(Arena arena, YamlMap zones, string name, YamlNode node)
    {
        if (!IsName(name))
        {
            zones.Faults.Add(zones.Where(name), $"the zone name '{name}'", "lower-case letters, digits and _, starting with a letter", "Rename the zone.");
            return arena;
        }

        var others = arena.Zones.RemoveAll(zone => zone.Name == name);
        if (YamlMap.IsNull(node))
        {
            return arena with { Zones = others };
        }

        if (Read(zones, name, node, arena) is not { } region)
        {
            return arena;
        }

        var index = arena.Zones.IndexOf(arena.FindZone(name)!);
        return arena with { Zones = others.Insert(index < 0 ? others.Length : index, new Zone(name, region)) };
    }

    private static Region? Read(YamlMap zones, string name, YamlNode node, Arena arena)
    {
        if (node is not YamlSequenceNode list)
        {
            return Shape(zones, name, node, arena);
        }

        var parts = list.Children.Select(child => Shape(zones, name, child, arena)).ToArray();
        return parts.Length == 0 || parts.Contains(null) ? null : new UnionRegion([.. parts.Select(p => p!)]);
    }

    private static Region? Shape(YamlMap zones, string name, YamlNode node, Arena arena)
    {
        if (node is not YamlMappingNode mapping)
        {
            zones.Faults.Add(zones.Where(name, node), $"'{node}'", $"{Polygon}, {Rectangle}, {Circle} or {Within}", "Write the shape below the zone's name.");
            return null;
        }

        var map = new YamlMap(zones.File, $"{zones.Path}{name}.", mapping, zones.Faults);
        map.RefuseUnknown([Polygon, Rectangle, Circle, Within]);
        return map switch
        {
            _ when map.Has(Polygon) => ReadPolygon(map),
            _ when map.Has(Rectangle) => ReadRectangle(map),
            _ when map.Has(Circle) => ReadCircle(map),
            _ when map.Has(Within) => ReadWithin(map, arena),
            _ => null,
        };
    }

    private static PolygonRegion? ReadPolygon(YamlMap map)
    {
        var where = map.Where(Polygon);
        var corners = map.List(Polygon).Select(node => YamlNumber.ReadFloor(node, where, map.Faults)).ToArray();
        if (corners.Contains(null))
        {
            return null;
        }

        ImmutableArray<ArenaPoint> points = [.. corners.Select(c => c!.Value)];
        if (points.Length < 3)
        {
            map.Faults.Add(where, $"{points.Length} corners", "three or more", "Add the others.");
            return null;
        }

        if (Crossings.Any(points))
        {
            map.Faults.Add(where, "corners whose edges cross", "corners in order round the zone", "Put them in order.");
            return null;
        }

        return new PolygonRegion(points);
    }

    private static PolygonRegion? ReadRectangle(YamlMap map)
    {
        if (YamlNumber.ReadMany(map.Find(Rectangle)!, 4, map.Where(Rectangle), map.Faults) is not [var left, var top, var width, var height])
        {
            return null;
        }

        if (width > 0 && height > 0)
        {
            return PolygonRegion.Rectangle(left, top, width, height);
        }

        map.Faults.Add(map.Where(Rectangle), $"a size of {width} x {height} cm", "[left, top, width, height] with a size above 0", "Correct the size.");
        return null;
    }

    private static CircleRegion? ReadCircle(YamlMap map)
    {
        if (YamlNumber.ReadMany(map.Find(Circle)!, 3, map.Where(Circle), map.Faults) is not [var x, var y, var radius])
        {
            return null;
        }

        if (radius > 0)
        {
            return new CircleRegion(new ArenaPoint(x, y), radius);
        }

        map.Faults.Add(map.Where(Circle), $"a radius of {radius} cm", "[x, y, radius] with a radius above 0", "Correct the radius.");
        return null;
    }

    private static DifferenceRegion? ReadWithin(YamlMap map, Arena arena)
    {
        if (map.Number(Within) is { } distance && distance > 0 && arena.Enclosure is { } enclosure)
        {
            return new DifferenceRegion(enclosure.Expanded(distance), enclosure);
        }

        map.Faults.Add(map.Where(Within), $"'{map.Text(Within)}'", "a distance above 0 cm, in an arena with an enclosure", "Correct the value.");
        return null;
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
