using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Truth;

/// <summary>A zone as the truth sees it: the distance to its edge.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="SignedDistanceCm">Distance to the edge, cm: 0 or less inside, above 0 outside.</param>
public sealed record TruthZone(string Name, Func<FloorVector, double> SignedDistanceCm)
{
    /// <summary>The zones of an arena by the protocol.</summary>
    /// <param name="arena">The arena.</param>
    /// <returns>Interaction zone and corners with an enclosure; centre, periphery and corners without.</returns>
    public static IReadOnlyList<TruthZone> Of(ArenaPlan arena)
    {
        ArgumentNullException.ThrowIfNull(arena);
        if (arena.Enclosure is { } enclosure && arena.InteractionOutline is { } outline)
        {
            return
            [
                new(ZoneNames.Interaction, p => Math.Max(outline.SignedDistance(p), -enclosure.SignedDistance(p))),
                new(ZoneNames.Corners, p => Nearest(arena.OppositeCorners, p)),
            ];
        }

        Func<FloorVector, double> centre = arena.Shape == ArenaShape.Circle
            ? p => (p - arena.Floor.Middle).Length - (arena.WidthCm / 4)
            : p => arena.Centre.SignedDistance(p);
        var zones = new List<TruthZone> { new(ZoneNames.Centre, centre), new(ZoneNames.Periphery, p => -centre(p)) };
        if (arena.QuarterCorners.Count > 0)
        {
            zones.Add(new(ZoneNames.Corners, p => Nearest(arena.QuarterCorners, p)));
        }

        return zones;
    }

    private static double Nearest(IReadOnlyList<FloorRectangle> parts, FloorVector p) => parts.Min(part => part.SignedDistance(p));
}
