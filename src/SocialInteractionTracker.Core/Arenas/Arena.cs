using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Arenas;

/// <summary>The tracked region of a trial: its size, the enclosure in it and the zones on its floor, all in cm.</summary>
public sealed record Arena
{
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
}
