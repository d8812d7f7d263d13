using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Arenas;

/// <summary>Coordinates seen from a wall of a rectangular arena: along it and away from it.</summary>
/// <remarks>Along runs with x at the top and bottom walls and with y at the left and right ones.</remarks>
internal readonly record struct WallFrame(Wall Wall, double WidthCm, double HeightCm)
{
    /// <summary>Length of the wall, cm.</summary>
    public double LengthCm => Wall is Wall.Top or Wall.Bottom ? WidthCm : HeightCm;

    /// <summary>How far the opposite wall is, cm.</summary>
    public double DepthCm => Wall is Wall.Top or Wall.Bottom ? HeightCm : WidthCm;

    /// <summary>The same coordinates from the opposite wall.</summary>
    public WallFrame Opposite => this with
    {
        Wall = Wall switch { Wall.Top => Wall.Bottom, Wall.Bottom => Wall.Top, Wall.Left => Wall.Right, _ => Wall.Left },
    };

    /// <summary>A rectangle that begins at given coordinates and has a size along and away from the wall, cm.</summary>
    public PolygonRegion Rectangle(double alongCm, double awayCm, double lengthCm, double deepCm) => Wall switch
    {
        Wall.Top => PolygonRegion.Rectangle(alongCm, awayCm, lengthCm, deepCm),
        Wall.Bottom => PolygonRegion.Rectangle(alongCm, HeightCm - awayCm - deepCm, lengthCm, deepCm),
        Wall.Left => PolygonRegion.Rectangle(awayCm, alongCm, deepCm, lengthCm),
        _ => PolygonRegion.Rectangle(WidthCm - awayCm - deepCm, alongCm, deepCm, lengthCm),
    };

    /// <summary>A rectangle round a point of the floor with a size along and away from the wall, cm.</summary>
    public PolygonRegion RectangleRound(ArenaPoint centre, double lengthCm, double deepCm)
    {
        var (width, height) = Wall is Wall.Top or Wall.Bottom ? (lengthCm, deepCm) : (deepCm, lengthCm);
        return PolygonRegion.Rectangle(centre.XCm - (width / 2), centre.YCm - (height / 2), width, height);
    }
}
