using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>How light an arena's floor is.</summary>
/// <param name="MedianLevel">Median luma of places spread over the floor, 0 to 255; 0 if none of it is in the picture.</param>
internal readonly record struct FloorLight(int MedianLevel)
{
    private const int PlacesAlong = 21;
    private const int LightFrom = 96;

    /// <summary>A colour for thin lines that is seen on the floor.</summary>
    public Scalar LineColour => MedianLevel >= LightFrom ? Palette.Dark : Palette.Light;

    /// <summary>Measures a scene.</summary>
    /// <param name="background">The scene without animals.</param>
    /// <param name="arena">The arena.</param>
    /// <param name="calibration">Where it is in the picture.</param>
    public static FloorLight Of(LumaPicture background, Arena arena, Calibration calibration)
    {
        var levels = new List<byte>();
        for (var i = 0; i < PlacesAlong * PlacesAlong; i++)
        {
            var place = new ArenaPoint(
                arena.WidthCm * ((i % PlacesAlong) + 0.5) / PlacesAlong, arena.HeightCm * ((i / PlacesAlong) + 0.5) / PlacesAlong);
            var pixel = calibration.ToPixel(place);
            if (arena.Floor.Contains(place) && pixel.X >= 0 && pixel.Y >= 0 && pixel.X < background.Width && pixel.Y < background.Height)
            {
                levels.Add(background[(int)pixel.X, (int)pixel.Y]);
            }
        }

        levels.Sort();
        return new FloorLight(levels.Count == 0 ? 0 : levels[levels.Count / 2]);
    }
}
