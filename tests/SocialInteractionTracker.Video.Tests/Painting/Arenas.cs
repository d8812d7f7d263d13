using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Tests.Painting;

/// <summary>Arenas and calibrations to draw.</summary>
internal static class Arenas
{
    /// <summary>Size of the pictures, px.</summary>
    public static (int Width, int Height) Size => (320, 300);

    /// <summary>From straight above, 6 px/cm: the floor covers (30, 24) to (282, 276).</summary>
    public static Calibration Straight { get; } = Calibration.FromScale(42, 42, 6, new PixelPoint(30, 24));

    /// <summary>From the side and through a lens.</summary>
    public static Calibration Tilted { get; } = Calibration.FromCorners(
        42, 42, new Quadrilateral(new(60, 30), new(250, 42), new(300, 270), new(20, 250)), CalibrationSource.GivenCorners,
        new LensDistortion(300, 300, 160, 150, K1: -0.05, 0, 0, 0, 0));

    /// <summary>The arena of golden-2011 with its enclosure at a wall.</summary>
    public static Arena SocialInteraction(Wall wall = Wall.Top) => new SocialInteractionLayout
    {
        ArenaWidthCm = 42,
        ArenaHeightCm = 42,
        EnclosureAlongCm = 10,
        EnclosureDeepCm = 6.5,
        EnclosureWall = wall,
        InteractionZone = new BlockInteractionZone(24, 14),
        CornerSizeCm = 9,
    }.ToArena("box");

    /// <summary>An open field of the same size.</summary>
    public static Arena OpenField(ArenaShape shape = ArenaShape.Rectangle) =>
        new OpenFieldLayout { Shape = shape, WidthCm = 42, HeightCm = 42 }.ToArena("field");
}
