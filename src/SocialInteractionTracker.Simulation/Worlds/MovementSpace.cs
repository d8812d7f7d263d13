using SocialInteractionTracker.Core.Arenas;

namespace SocialInteractionTracker.Simulation.Worlds;

/// <summary>Where an animal can be: within walls and not inside an obstacle.</summary>
/// <param name="Shape">Outline of the walls.</param>
/// <param name="Bounds">The walls' bounding rectangle.</param>
/// <param name="Obstacle">What it cannot enter; <see langword="null"/> for nothing.</param>
public sealed record MovementSpace(ArenaShape Shape, FloorRectangle Bounds, FloorRectangle? Obstacle)
{
    /// <summary>The nearest position that an animal's part of a given size can have.</summary>
    /// <param name="p">Where it would go.</param>
    /// <param name="clearanceCm">Half its width, cm.</param>
    /// <returns>The position itself if it is free.</returns>
    public FloorVector Keep(FloorVector p, double clearanceCm)
    {
        if (Obstacle is { } obstacle)
        {
            p = obstacle.Grown(clearanceCm).PushOut(p);
        }

        if (Shape == ArenaShape.Rectangle)
        {
            return Bounds.Grown(-clearanceCm).Clamp(p);
        }

        var fromMiddle = p - Bounds.Middle;
        var radius = (Bounds.Width / 2) - clearanceCm;
        return fromMiddle.Length <= radius ? p : Bounds.Middle + (fromMiddle.Unit() * radius);
    }

    /// <summary>Free distance round a position: to the wall or the obstacle, whichever is nearer.</summary>
    /// <param name="p">A position.</param>
    /// <returns>The distance, cm; negative where an animal cannot be.</returns>
    public double Clearance(FloorVector p)
    {
        var walls = Shape == ArenaShape.Rectangle
            ? -Bounds.SignedDistance(p)
            : (Bounds.Width / 2) - (p - Bounds.Middle).Length;
        return Obstacle is { } obstacle ? Math.Min(walls, obstacle.SignedDistance(p)) : walls;
    }
}
