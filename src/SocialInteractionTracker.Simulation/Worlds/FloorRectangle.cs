namespace SocialInteractionTracker.Simulation.Worlds;

/// <summary>An upright rectangle on the floor.</summary>
/// <param name="Left">Left edge, cm.</param>
/// <param name="Top">Top edge, cm.</param>
/// <param name="Width">Width, cm; above 0.</param>
/// <param name="Height">Height, cm; above 0.</param>
public readonly record struct FloorRectangle(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge, cm.</summary>
    public double RightEdge => Left + Width;

    /// <summary>Bottom edge, cm.</summary>
    public double BottomEdge => Top + Height;

    /// <summary>Its middle.</summary>
    public FloorVector Middle => new(Left + (Width / 2), Top + (Height / 2));

    /// <summary>Distance to the edge: negative inside, positive outside.</summary>
    /// <param name="p">A position.</param>
    /// <returns>The signed distance, cm.</returns>
    public double SignedDistance(FloorVector p)
    {
        var dx = Math.Abs(p.X - Left - (Width / 2)) - (Width / 2);
        var dy = Math.Abs(p.Y - Top - (Height / 2)) - (Height / 2);
        var (ox, oy) = (Math.Max(dx, 0), Math.Max(dy, 0));
        return Math.Sqrt((ox * ox) + (oy * oy)) + Math.Min(Math.Max(dx, dy), 0);
    }

    /// <summary>The rectangle with its edges moved outwards.</summary>
    /// <param name="by">How far, cm; negative moves inwards.</param>
    /// <returns>The larger rectangle.</returns>
    public FloorRectangle Grown(double by) => new(Left - by, Top - by, Width + (2 * by), Height + (2 * by));

    /// <summary>The nearest position inside.</summary>
    /// <param name="p">A position.</param>
    /// <returns>The position itself if it is inside.</returns>
    public FloorVector Clamp(FloorVector p) =>
        new(Math.Clamp(p.X, Left, Math.Max(Left, RightEdge)), Math.Clamp(p.Y, Top, Math.Max(Top, BottomEdge)));

    /// <summary>The nearest position outside.</summary>
    /// <param name="p">A position.</param>
    /// <returns>The position itself if it is outside.</returns>
    public FloorVector PushOut(FloorVector p)
    {
        var (left, right, up, down) = (p.X - Left, RightEdge - p.X, p.Y - Top, BottomEdge - p.Y);
        var least = Math.Min(Math.Min(left, right), Math.Min(up, down));
        return least <= 0 ? p
            : least == left ? p with { X = Left }
            : least == right ? p with { X = RightEdge }
            : least == up ? p with { Y = Top }
            : p with { Y = BottomEdge };
    }
}
