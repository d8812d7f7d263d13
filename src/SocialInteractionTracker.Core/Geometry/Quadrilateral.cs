namespace SocialInteractionTracker.Core.Geometry;

/// <summary>The four corners of an arena's bounding rectangle as the camera sees them, px.</summary>
/// <param name="TopLeft">Where arena (0, 0) is seen.</param>
/// <param name="TopRight">Where arena (width, 0) is seen.</param>
/// <param name="BottomRight">Where arena (width, height) is seen.</param>
/// <param name="BottomLeft">Where arena (0, height) is seen.</param>
/// <remarks>For a circular arena these are the corners of the square that just holds the circle.</remarks>
public sealed record Quadrilateral(PixelPoint TopLeft, PixelPoint TopRight, PixelPoint BottomRight, PixelPoint BottomLeft)
{
    /// <summary>Whether the corners go round once, clockwise in the picture, without crossing or a reflex corner.</summary>
    public bool IsConvexClockwise =>
        Turn(TopLeft, TopRight, BottomRight) > 0 && Turn(TopRight, BottomRight, BottomLeft) > 0
        && Turn(BottomRight, BottomLeft, TopLeft) > 0 && Turn(BottomLeft, TopLeft, TopRight) > 0;

    private static double Turn(PixelPoint a, PixelPoint b, PixelPoint c) =>
        ((b.X - a.X) * (c.Y - b.Y)) - ((b.Y - a.Y) * (c.X - b.X));
}
