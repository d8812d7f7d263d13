using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Arenas;

/// <summary>The tracked region of a trial: its size, the enclosure in it and the zones on its floor, all in cm.</summary>
public sealed record Arena
{
    /// <summary>The longest side of an arena, cm: twice that of the largest fields rodents are filmed in. A longer one is a slip of units.</summary>
    public const double LongestSideCm = 500;

    /// <summary>Name of the arena in the study; trials of one arena share its zones.</summary>
    public required string Id { get; init; }

    /// <summary>The floor's outline.</summary>
    public required ArenaShape Shape { get; init; }

    /// <summary>Width of the floor's bounding rectangle, cm; a circle's diameter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double WidthCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(WidthCm)); field = value; }
    }

    /// <summary>Height of the floor's bounding rectangle, cm; a circle's diameter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double HeightCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(HeightCm)); field = value; }
    }

    /// <summary>Footprint of the mesh enclosure; <see langword="null"/> where there is none.</summary>
    public Region? Enclosure { get; init; }

    /// <summary>The zones, in the order of the tables.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>The floor as a region.</summary>
    public Region Floor => Shape == ArenaShape.Circle
        ? new CircleRegion(new ArenaPoint(WidthCm / 2, HeightCm / 2), WidthCm / 2)
        : PolygonRegion.Rectangle(0, 0, WidthCm, HeightCm);

    /// <summary>The largest distance two points of the floor can have, cm.</summary>
    public double LargestDistanceCm => Shape == ArenaShape.Circle ? WidthCm : Math.Sqrt((WidthCm * WidthCm) + (HeightCm * HeightCm));

    /// <summary>The zone of a name.</summary>
    /// <param name="name">The name; see <see cref="ZoneNames"/>.</param>
    /// <returns>The zone; <see langword="null"/> if the arena has none of that name.</returns>
    public Zone? FindZone(string name)
    {
        foreach (var zone in Zones)
        {
            if (string.Equals(zone.Name, name, StringComparison.Ordinal))
            {
                return zone;
            }
        }

        return null;
    }

    /// <summary>The nearest position on the floor, for one that lies a little outside.</summary>
    /// <param name="point">A position; may be missing.</param>
    /// <param name="toleranceCm">How far outside is still moved, cm.</param>
    /// <returns>The position on the floor; the position itself if it is inside, missing, or farther outside.</returns>
    /// <remarks>A rearing animal is seen beyond the foot of the wall that it stands at.</remarks>
    public ArenaPoint OntoFloor(ArenaPoint point, double toleranceCm)
    {
        var (radius, onto) = (WidthCm / 2, point);
        if (Shape == ArenaShape.Circle)
        {
            var away = point.DistanceTo(new ArenaPoint(radius, radius));
            if (away > radius)
            {
                onto = new(radius + ((point.XCm - radius) * radius / away), radius + ((point.YCm - radius) * radius / away));
            }
        }
        else
        {
            onto = new(Math.Clamp(point.XCm, 0, WidthCm), Math.Clamp(point.YCm, 0, HeightCm));
        }

        return onto.DistanceTo(point) <= toleranceCm ? onto : point;
    }
}
