using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Draws a found arena into its background, for a person to check.</summary>
internal static class CheckPictureDrawer
{
    private const int CirclePoints = 120;
    private const double LabelScalePerPx = 1.0 / 900;

    private static readonly Scalar OutlineColour = new(0, 220, 255);
    private static readonly Scalar XColour = new(60, 60, 255);
    private static readonly Scalar YColour = new(80, 220, 80);

    /// <summary>Draws.</summary>
    /// <returns>The bytes of a PNG file.</returns>
    public static ImmutableArray<byte> Draw(LumaPicture background, ArenaShape shape, double widthCm, double heightCm, Quadrilateral? corners)
    {
        using var grey = background.ToMat();
        using var picture = new Mat();
        Cv2.CvtColor(grey, picture, ColorConversionCodes.GRAY2BGR);
        if (corners is not null)
        {
            DrawArena(picture, shape, Homography.FromRectangle(widthCm, heightCm, corners), (widthCm, heightCm));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(picture.ImEncode(".png"));
    }

    private static void DrawArena(Mat picture, ArenaShape shape, Homography toPixel, (double Width, double Height) cm)
    {
        var thickness = Math.Max(1, Math.Max(picture.Width, picture.Height) / 600);
        var labelScale = Math.Max(0.4, Math.Max(picture.Width, picture.Height) * LabelScalePerPx);
        Point At(double x, double y)
        {
            var (px, py) = toPixel.Apply(x, y);
            return new Point(Math.Round(px), Math.Round(py));
        }

        var outline = shape == ArenaShape.Circle
            ? Enumerable.Range(0, CirclePoints).Select(i => Math.SinCos(2 * Math.PI * i / CirclePoints))
                .Select(a => At(cm.Width * (1 + a.Cos) / 2, cm.Height * (1 + a.Sin) / 2)).ToArray()
            : [At(0, 0), At(cm.Width, 0), At(cm.Width, cm.Height), At(0, cm.Height)];
        Cv2.Polylines(picture, [outline], isClosed: true, OutlineColour, thickness, LineTypes.AntiAlias);
        Cv2.ArrowedLine(picture, At(0, 0), At(cm.Width / 4, 0), XColour, thickness + 1, LineTypes.AntiAlias);
        Cv2.ArrowedLine(picture, At(0, 0), At(0, cm.Height / 4), YColour, thickness + 1, LineTypes.AntiAlias);
        Label(FormattableString.Invariant($"x, {cm.Width:0.##} cm"), At(cm.Width / 4, cm.Height / 24), XColour);
        Label(FormattableString.Invariant($"y, {cm.Height:0.##} cm"), At(cm.Width / 48, cm.Height / 3.4), YColour);
        foreach (var (name, x, y) in ((string, double, double)[])[("0, 0", 0, 0), ("top right", cm.Width, 0), ("bottom right", cm.Width, cm.Height), ("bottom left", 0, cm.Height)])
        {
            Cv2.Circle(picture, At(x, y), 3 * thickness, OutlineColour, thickness, LineTypes.AntiAlias);
            Label(name, At(x == 0 ? cm.Width / 48 : cm.Width * 0.8, y == 0 ? cm.Height / 12 : cm.Height * 0.95), OutlineColour);
        }

        void Label(string text, Point at, Scalar colour) =>
            Cv2.PutText(picture, text, at, HersheyFonts.HersheySimplex, labelScale, colour, thickness, LineTypes.AntiAlias);
    }
}
