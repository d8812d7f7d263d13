namespace SocialInteractionTracker.Simulation.Worlds;

/// <summary>A position above the arena's floor.</summary>
/// <param name="X">To the right, cm.</param>
/// <param name="Y">Down as in the picture, cm.</param>
/// <param name="Z">Height above the floor, cm.</param>
public readonly record struct SpacePoint(double X, double Y, double Z)
{
    /// <summary>Creates a position over a point of the floor.</summary>
    /// <param name="floor">The point of the floor.</param>
    /// <param name="z">Height above it, cm.</param>
    public SpacePoint(FloorVector floor, double z)
        : this(floor.X, floor.Y, z)
    {
    }

    /// <summary>The point of the floor below.</summary>
    public FloorVector Floor => new(X, Y);

    /// <summary>A position on the line to another.</summary>
    /// <param name="other">The other position.</param>
    /// <param name="share">0 here, 1 there.</param>
    /// <returns>The position between.</returns>
    public SpacePoint Toward(SpacePoint other, double share) =>
        new(X + (share * (other.X - X)), Y + (share * (other.Y - Y)), Z + (share * (other.Z - Z)));
}
