using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Simulation.Worlds;

/// <summary>A vector or position in the plane of the arena's floor, cm.</summary>
/// <param name="X">To the right, cm.</param>
/// <param name="Y">Down as in the picture, cm.</param>
public readonly record struct FloorVector(double X, double Y)
{
    /// <summary>Its length, cm.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>Its direction, rad, clockwise in the picture from the x axis.</summary>
    public double Angle => Math.Atan2(Y, X);

    /// <summary>A unit vector.</summary>
    /// <param name="angleRad">Its direction, rad.</param>
    /// <returns>The vector of length 1.</returns>
    public static FloorVector FromAngle(double angleRad) => new(Math.Cos(angleRad), Math.Sin(angleRad));

    /// <summary>The vector of length 1 in the same direction.</summary>
    /// <returns>The unit vector; the x axis for a vector of length 0.</returns>
    public FloorVector Unit()
    {
        var length = Length;
        return length > 0 ? new FloorVector(X / length, Y / length) : new FloorVector(1, 0);
    }

    /// <summary>The vector turned by a quarter clockwise in the picture: to the right of someone looking along it.</summary>
    /// <returns>The turned vector.</returns>
    public FloorVector Right() => new(-Y, X);

    /// <summary>The scalar product.</summary>
    /// <param name="other">The other vector.</param>
    /// <returns>The product, cm squared.</returns>
    public double Dot(FloorVector other) => (X * other.X) + (Y * other.Y);

    /// <summary>The same position as an arena point.</summary>
    /// <returns>The point.</returns>
    public ArenaPoint ToArenaPoint() => new(X, Y);

    /// <summary>Sum.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static FloorVector operator +(FloorVector a, FloorVector b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>Difference.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static FloorVector operator -(FloorVector a, FloorVector b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>Multiple.</summary>
    /// <param name="a">The vector.</param>
    /// <param name="factor">The factor.</param>
    public static FloorVector operator *(FloorVector a, double factor) => new(a.X * factor, a.Y * factor);
}
