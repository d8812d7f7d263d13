using SocialInteractionTracker.Core.Arenas;

namespace SocialInteractionTracker.Simulation.Worlds;

/// <summary>The arena of a simulated trial, in cm, with the protocol's zones as plain rectangles.</summary>
/// <remarks>
/// The zones are written down here again, not taken from the program's presets, so that the truth is an independent check of them.
/// The social-interaction layout is that of Golden et al. 2011, Nat Protoc 6:1183, 10.1038/nprot.2011.361.
/// </remarks>
public sealed record ArenaPlan
{
    private const double GoldenSideCm = 42;
    private const double EnclosureAlongCm = 10;
    private const double EnclosureDeepCm = 6.5;
    private const double ZoneAlongCm = 24;
    private const double ZoneDeepCm = 14;
    private const double CornerSideCm = 9;
    private const double BehindWallCm = 20;

    /// <summary>Outline of the floor.</summary>
    public required ArenaShape Shape { get; init; }

    /// <summary>Width of the floor, cm; a circle's diameter.</summary>
    public required double WidthCm { get; init; }

    /// <summary>Height of the floor in the picture, cm; a circle's diameter.</summary>
    public required double HeightCm { get; init; }

    /// <summary>Height of the walls, cm.</summary>
    public double WallHeightCm { get; init; } = 30;

    /// <summary>The enclosure's wall; <see langword="null"/> without an enclosure.</summary>
    public Wall? EnclosureWall { get; init; }

    /// <summary>Height of the enclosure, cm.</summary>
    public double EnclosureHeightCm { get; init; } = 12;

    /// <summary>Footprint of the mesh enclosure; <see langword="null"/> without one.</summary>
    public FloorRectangle? Enclosure =>
        EnclosureWall is { } wall ? AtMiddleOf(wall, EnclosureAlongCm, EnclosureDeepCm) : null;

    /// <summary>The whole floor's bounding rectangle.</summary>
    public FloorRectangle Floor => new(0, 0, WidthCm, HeightCm);

    /// <summary>Where the subject can be.</summary>
    public MovementSpace SubjectSpace => new(Shape, Floor, EnclosureWall is { } wall ? Behind(wall) : null);

    /// <summary>Where the target can be; <see langword="null"/> without an enclosure.</summary>
    public MovementSpace? TargetSpace =>
        Enclosure is { } enclosure ? new(ArenaShape.Rectangle, enclosure, Obstacle: null) : null;

    /// <summary>The interaction zone's outline with the enclosure still in it; <see langword="null"/> without one.</summary>
    public FloorRectangle? InteractionOutline => EnclosureWall is { } wall ? AtMiddleOf(wall, ZoneAlongCm, ZoneDeepCm) : null;

    /// <summary>The inner rectangle of half the sides: the open field's centre.</summary>
    public FloorRectangle Centre => new(WidthCm / 4, HeightCm / 4, WidthCm / 2, HeightCm / 2);

    /// <summary>The open field's four corners, each a quarter of the sides long; none in a circle.</summary>
    public IReadOnlyList<FloorRectangle> QuarterCorners
    {
        get
        {
            var (w, h) = (WidthCm / 4, HeightCm / 4);
            return Shape == ArenaShape.Circle
                ? []
                : [new(0, 0, w, h), new(WidthCm - w, 0, w, h), new(0, HeightCm - h, w, h), new(WidthCm - w, HeightCm - h, w, h)];
        }
    }

    /// <summary>The two corners at the wall opposite the enclosure; none without an enclosure.</summary>
    public IReadOnlyList<FloorRectangle> OppositeCorners
    {
        get
        {
            var (right, bottom) = (WidthCm - CornerSideCm, HeightCm - CornerSideCm);
            FloorRectangle At(double x, double y) => new(x, y, CornerSideCm, CornerSideCm);
            return EnclosureWall switch
            {
                Wall.Top => [At(0, bottom), At(right, bottom)],
                Wall.Bottom => [At(0, 0), At(right, 0)],
                Wall.Left => [At(right, 0), At(right, bottom)],
                Wall.Right => [At(0, 0), At(0, bottom)],
                _ => [],
            };
        }
    }

    /// <summary>The arena of the social-interaction test.</summary>
    /// <param name="wall">The wall the enclosure stands at.</param>
    /// <returns>42 x 42 cm with a 10 x 6.5 cm enclosure.</returns>
    public static ArenaPlan SocialInteraction(Wall wall) => new()
    {
        Shape = ArenaShape.Rectangle,
        WidthCm = GoldenSideCm,
        HeightCm = GoldenSideCm,
        EnclosureWall = wall,
    };

    /// <summary>A rectangular open field.</summary>
    /// <param name="widthCm">Its width, cm.</param>
    /// <param name="heightCm">Its height, cm.</param>
    /// <returns>The arena without an enclosure.</returns>
    public static ArenaPlan OpenField(double widthCm, double heightCm) =>
        new() { Shape = ArenaShape.Rectangle, WidthCm = widthCm, HeightCm = heightCm };

    /// <summary>A circular open field.</summary>
    /// <param name="diameterCm">Its diameter, cm.</param>
    /// <returns>The arena without an enclosure.</returns>
    public static ArenaPlan CircularOpenField(double diameterCm) =>
        new() { Shape = ArenaShape.Circle, WidthCm = diameterCm, HeightCm = diameterCm };

    private FloorRectangle AtMiddleOf(Wall wall, double alongCm, double deepCm) => wall switch
    {
        Wall.Top => new((WidthCm - alongCm) / 2, 0, alongCm, deepCm),
        Wall.Bottom => new((WidthCm - alongCm) / 2, HeightCm - deepCm, alongCm, deepCm),
        Wall.Left => new(0, (HeightCm - alongCm) / 2, deepCm, alongCm),
        _ => new(WidthCm - deepCm, (HeightCm - alongCm) / 2, deepCm, alongCm),
    };

    /// <summary>The enclosure continued behind its wall, so that the nearest way out of it always leads into the arena.</summary>
    private FloorRectangle Behind(Wall wall)
    {
        var e = AtMiddleOf(wall, EnclosureAlongCm, EnclosureDeepCm);
        return wall switch
        {
            Wall.Top => new(e.Left, e.Top - BehindWallCm, e.Width, e.Height + BehindWallCm),
            Wall.Bottom => new(e.Left, e.Top, e.Width, e.Height + BehindWallCm),
            Wall.Left => new(e.Left - BehindWallCm, e.Top, e.Width + BehindWallCm, e.Height),
            _ => new(e.Left, e.Top, e.Width + BehindWallCm, e.Height),
        };
    }
}
