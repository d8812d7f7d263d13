using OpenCvSharp;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Draws lines and discs between pixels, each with a dark rim that is seen on a light floor.</summary>
internal static class Strokes
{
    /// <summary>Fractions of a pixel in OpenCV's coordinates, bits.</summary>
    private const int ShiftBits = 4;
    private const int Fraction = 1 << ShiftBits;

    /// <summary>Draws a line.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="from">One end, px.</param>
    /// <param name="to">The other end, px.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="thickness">Thickness, px; 1 or more.</param>
    public static void Line(Mat picture, PixelPoint from, PixelPoint to, Scalar colour, int thickness) =>
        Cv2.Line(picture, Fixed(from), Fixed(to), colour, thickness, LineTypes.AntiAlias, ShiftBits);

    /// <summary>Draws a line on a dark one that is wider.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="from">One end, px.</param>
    /// <param name="to">The other end, px.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="thickness">Thickness without the dark line, px; 1 or more.</param>
    public static void RimmedLine(Mat picture, PixelPoint from, PixelPoint to, Scalar colour, int thickness)
    {
        Line(picture, from, to, Palette.Dark, thickness + 2);
        Line(picture, from, to, colour, thickness);
    }

    /// <summary>Draws a disc with a dark rim.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="middle">Its middle, px.</param>
    /// <param name="radiusPx">Its radius, px.</param>
    /// <param name="colour">The colour.</param>
    public static void Disc(Mat picture, PixelPoint middle, double radiusPx, Scalar colour)
    {
        Cv2.Circle(picture, Fixed(middle), Fixed(radiusPx + 1.5), Palette.Dark, Cv2.FILLED, LineTypes.AntiAlias, ShiftBits);
        Cv2.Circle(picture, Fixed(middle), Fixed(radiusPx), colour, Cv2.FILLED, LineTypes.AntiAlias, ShiftBits);
    }

    /// <summary>Draws a ring that is dark inside.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="middle">Its middle, px.</param>
    /// <param name="radiusPx">Its outer radius, px.</param>
    /// <param name="colour">The colour.</param>
    public static void Ring(Mat picture, PixelPoint middle, double radiusPx, Scalar colour)
    {
        Disc(picture, middle, radiusPx, colour);
        Cv2.Circle(picture, Fixed(middle), Fixed(radiusPx * 0.55), Palette.Dark, Cv2.FILLED, LineTypes.AntiAlias, ShiftBits);
    }

    /// <summary>Draws a square with a dark rim.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="middle">Its middle, px.</param>
    /// <param name="radiusPx">Half its side, px.</param>
    /// <param name="colour">The colour.</param>
    public static void Square(Mat picture, PixelPoint middle, double radiusPx, Scalar colour)
    {
        Box(picture, middle, radiusPx + 1.5, Palette.Dark);
        Box(picture, middle, radiusPx, colour);
    }

    private static void Box(Mat picture, PixelPoint middle, double radiusPx, Scalar colour) => Cv2.Rectangle(
        picture, Fixed(new PixelPoint(middle.X - radiusPx, middle.Y - radiusPx)), Fixed(new PixelPoint(middle.X + radiusPx, middle.Y + radiusPx)),
        colour, Cv2.FILLED, LineTypes.AntiAlias, ShiftBits);

    private static Point Fixed(PixelPoint place) => new(Fixed(place.X), Fixed(place.Y));

    private static int Fixed(double px) => (int)Math.Round(px * Fraction);
}
