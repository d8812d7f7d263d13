using OpenCvSharp;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Lays colour over pictures of three bytes a pixel.</summary>
internal static class Blending
{
    /// <summary>Lays a colour over the pixels that a mask covers.</summary>
    /// <param name="picture">Blue, green, red, 8 bits, packed.</param>
    /// <param name="coverage">How much of each pixel is covered, 0 to 255; row by row, as wide as the picture and not higher.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="opacity">How much of the colour is taken where the mask covers all, in [0, 1].</param>
    public static unsafe void Lay(Mat picture, ReadOnlySpan<byte> coverage, Scalar colour, double opacity = 1)
    {
        var pixel = picture.DataPointer;
        var weight = (int)Math.Round(256 * opacity);
        var (blue, green, red) = ((int)colour.Val0, (int)colour.Val1, (int)colour.Val2);
        for (var i = 0; i < coverage.Length; i++, pixel += 3)
        {
            if (coverage[i] > 0)
            {
                var alpha = coverage[i] * weight;
                pixel[0] = Mixed(pixel[0], blue, alpha);
                pixel[1] = Mixed(pixel[1], green, alpha);
                pixel[2] = Mixed(pixel[2], red, alpha);
            }
        }
    }

    /// <summary>Lays a colour over a rectangle.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="area">The rectangle; what lies outside the picture is left out.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="opacity">How much of the colour is taken, in [0, 1].</param>
    public static unsafe void Lay(Mat picture, Rect area, Scalar colour, double opacity)
    {
        var seen = area & new Rect(0, 0, picture.Width, picture.Height);
        if (opacity == 1)
        {
            Fill(picture, seen, colour);
            return;
        }

        var weight = (int)Math.Round(256 * opacity);
        var (blue, green, red) = (((int)colour.Val0 * weight) + 128, ((int)colour.Val1 * weight) + 128, ((int)colour.Val2 * weight) + 128);
        var rows = picture.DataPointer + (3 * seen.Left);
        var (step, through) = (picture.Step(), 256 - weight);
        for (var y = seen.Top; y < seen.Bottom; y++)
        {
            var pixel = rows + (y * step);
            for (var x = seen.Left; x < seen.Right; x++, pixel += 3)
            {
                pixel[0] = unchecked((byte)(((pixel[0] * through) + blue) >> 8));
                pixel[1] = unchecked((byte)(((pixel[1] * through) + green) >> 8));
                pixel[2] = unchecked((byte)(((pixel[2] * through) + red) >> 8));
            }
        }
    }

    private static unsafe void Fill(Mat picture, Rect area, Scalar colour)
    {
        var first = new Span<byte>(picture.DataPointer + (area.Top * picture.Step()) + (3 * area.Left), area.Height == 0 ? 0 : 3 * area.Width);
        for (var i = 0; i < first.Length; i += 3)
        {
            (first[i], first[i + 1], first[i + 2]) = ((byte)colour.Val0, (byte)colour.Val1, (byte)colour.Val2);
        }

        for (var y = area.Top + 1; y < area.Bottom; y++)
        {
            first.CopyTo(new Span<byte>(picture.DataPointer + (y * picture.Step()) + (3 * area.Left), first.Length));
        }
    }

    /// <summary>Mixes two levels; the weight of the upper one goes from 0 to 255 * 256.</summary>
    private static byte Mixed(int under, int over, int alpha) => (byte)(((under << 8) + ((over - under) * alpha / 255) + 128) >> 8);
}
