using System.Globalization;
using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Draws an arena as the program takes it to be into the scene, so that a person sees at a glance whether it lies right.</summary>
/// <remarks>The scene keeps its place and size in the picture: a pixel's position read off it can be written into the study. What has to be said stands below.</remarks>
public static class ArenaCheckPicture
{
    private const double ZoneOpacity = 0.16;
    private const double PlateOpacity = 0.7;

    /// <summary>Letters grow with the picture; below this they could not be read.</summary>
    private const int SmallestCapitalPx = 8;
    private const int PicturePerCapital = 64;

    /// <summary>Draws.</summary>
    /// <param name="background">The scene without animals.</param>
    /// <param name="check">What is drawn and said.</param>
    /// <returns>The bytes of a PNG file, as wide as the scene and higher.</returns>
    public static byte[] Draw(LumaPicture background, ArenaCheck check)
    {
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(check);
        var letters = new Typeface(Math.Max(SmallestCapitalPx, background.Width / PicturePerCapital));
        var lines = Words(check).SelectMany(part => Wrapped(part.Text, letters, background.Width).Select(line => (line, part.Colour))).ToArray();
        using var picture = new Mat(
            background.Height + (letters.LinePx * lines.Length) + letters.LinePx, background.Width, MatType.CV_8UC3, Palette.Dark);
        using (var grey = background.ToMat())
        using (var scene = picture[new Rect(0, 0, background.Width, background.Height)])
        {
            Cv2.CvtColor(grey, scene, ColorConversionCodes.GRAY2BGR);
        }

        if (check.Calibration is { } calibration)
        {
            var painter = new ArenaPainter(check.Arena, calibration, (background.Width, background.Height), letters);
            DrawArena(picture, painter, check, FloorLight.Of(background, check.Arena, calibration));
        }

        foreach (var (index, (text, colour)) in lines.Index())
        {
            letters.Write(picture, text, letters.CapitalHeightPx, background.Height + (letters.LinePx * 2 / 3) + (index * letters.LinePx), colour);
        }

        return picture.ImEncode(".png");
    }

    private static void DrawArena(Mat picture, ArenaPainter painter, ArenaCheck check, FloorLight floor)
    {
        painter.FillZones(picture, ZoneOpacity);
        painter.DrawLines(picture, floor.LineColour);
        if (check.Arena.Shape == ArenaShape.Rectangle)
        {
            DrawCorners(picture, painter, check.Calibration!.Corners);
        }

        painter.DrawNames(picture, PlateOpacity);
    }

    /// <summary>The corners with their places in pixels, to copy or to correct.</summary>
    private static void DrawCorners(Mat picture, ArenaPainter painter, Quadrilateral corners)
    {
        var away = (int)Math.Ceiling(7 * painter.LinePx);
        foreach (var (corner, x, y) in ((PixelPoint, int, int)[])
            [(corners.TopLeft, -1, -1), (corners.TopRight, 1, -1), (corners.BottomRight, 1, 1), (corners.BottomLeft, -1, 1)])
        {
            var at = new Point(Math.Round(corner.X), Math.Round(corner.Y));
            Cv2.Circle(picture, at, (int)(2 * painter.LinePx), Palette.Floor, (int)Math.Max(1, painter.LinePx), LineTypes.AntiAlias);
            var text = string.Create(CultureInfo.InvariantCulture, $"[{corner.X:0.0}, {corner.Y:0.0}]");
            painter.Plate(picture, text, new Point(at.X + (x * 2 * away), at.Y + (y * 3 * away / 2)), (Palette.Floor, PlateOpacity));
        }
    }

    private static IEnumerable<(string Text, Scalar Colour)> Words(ArenaCheck check)
    {
        yield return (check.Title, Palette.Light);
        yield return (check.Origin, check.Problems.IsEmpty ? Palette.Light : Palette.Alarm);
        foreach (var problem in check.Problems)
        {
            yield return (problem, Palette.Alarm);
        }

        if (check.Calibration is not null)
        {
            yield return (Question(check.Arena), Palette.Floor);
        }

        yield return (check.Remedy, Palette.Dim);
    }

    private static string Question(Arena arena) => arena.Enclosure is null
        ? "Is the yellow line the foot of the walls, and does the grid fit the floor?"
        : "Is the yellow line the foot of the walls, and the orange one the foot of the mesh enclosure?";

    private static IEnumerable<string> Wrapped(string text, Typeface letters, int widthPx)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && letters.WidthPx(longer) > widthPx - (2 * letters.CapitalHeightPx))
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }
}
