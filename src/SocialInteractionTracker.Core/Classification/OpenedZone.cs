using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Lets zones that end at a wall reach through it, so that moving their edges leaves the wall where it is.</summary>
/// <remarks>
/// Where a zone ends at a wall nobody draws its edge 1 cm further in, and animals keep close to walls. Only polygons in
/// rectangular arenas are opened; on the floor the opened zone is the zone.
/// </remarks>
internal static class OpenedZone
{
    /// <summary>How far an opened zone reaches through the wall, cm: enough for an edge that moves one step inwards.</summary>
    private const double ReachCm = 2 * RobustnessGrid.EdgeStepCm;

    /// <summary>How near to the wall a corner of a zone lies on it, cm: rounding of coordinates.</summary>
    private const double OnWallCm = 1e-6;

    /// <summary>The zone reaching through the walls it ends at.</summary>
    internal static Region Of(Region zone, Arena arena) => (zone, arena.Shape) switch
    {
        (_, ArenaShape.Circle) => zone,
        (PolygonRegion polygon, _) => new PolygonRegion([.. polygon.Corners.Select(c => Opened(c, arena))]),
        (DifferenceRegion difference, _) => difference with { Outer = Of(difference.Outer, arena) },
        (UnionRegion union, _) => new UnionRegion([.. union.Parts.Select(part => Of(part, arena))]),
        _ => zone,
    };

    private static ArenaPoint Opened(ArenaPoint corner, Arena arena) =>
        new(Opened(corner.XCm, arena.WidthCm), Opened(corner.YCm, arena.HeightCm));

    private static double Opened(double cm, double sideCm) =>
        cm <= OnWallCm ? cm - ReachCm : cm >= sideCm - OnWallCm ? cm + ReachCm : cm;
}
