using SkiaSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>An arena as seen from straight above, without its animals.</summary>
/// <param name="Width">Columns, px.</param>
/// <param name="Height">Rows, px.</param>
/// <param name="PxPerCm">Scale, px/cm.</param>
/// <param name="Pixels">Grey levels, row by row from the top.</param>
internal sealed record FloorPicture(int Width, int Height, double PxPerCm, byte[] Pixels)
{
    /// <summary>Scale for figures of a whole page's width, px/cm.</summary>
    public const double FinePxPerCm = 6;

    /// <summary>How much is shown beyond the floor on every side, cm.</summary>
    public const double MarginCm = 2;

    private const int White = 255;

    /// <summary>How much of a floor's darkness is kept, so that lines stand out on any floor.</summary>
    private const double FloorInk = 0.5;

    /// <summary>Grey levels are multiples of this, which keeps files small.</summary>
    private const int LevelStep = 4;

    private const int BestCompression = 100;

    /// <summary>Mean brightness of the picture without its margin, grey levels of 255.</summary>
    public double MeanLevel()
    {
        var (margin, sum, count) = ((int)(MarginCm * PxPerCm), 0L, 0);
        for (var y = margin; y < Height - margin; y++)
        {
            foreach (var level in Pixels.AsSpan((y * Width) + margin, Width - (2 * margin)))
            {
                sum += level;
                count++;
            }
        }

        return (double)sum / count;
    }

    /// <summary>Looks at a trial's scene from above.</summary>
    /// <param name="background">The scene without animals.</param>
    /// <param name="calibration">The trial's calibration.</param>
    /// <returns>The floor; its middle is the picture's middle.</returns>
    public static FloorPicture From(LumaPicture background, Calibration calibration)
    {
        var rectifier = new ArenaRectifier(
            calibration, background.Width, background.Height, new RectificationOptions { ArenaPxPerCm = FinePxPerCm, MarginCm = MarginCm, SizeMultiple = 2 });
        var pixels = new byte[rectifier.PictureWidth * rectifier.PictureHeight];
        rectifier.Rectify(new LumaView(background.Pixels, background.Width, background.Height, background.Width), pixels);
        return new FloorPicture(rectifier.PictureWidth, rectifier.PictureHeight, FinePxPerCm, pixels);
    }

    /// <summary>The same floor, light enough for lines to be drawn on it.</summary>
    /// <returns>The picture.</returns>
    public FloorPicture Lightened() => this with
    {
        Pixels = Array.ConvertAll(Pixels, p => (byte)Math.Min(White, (White - (int)(FloorInk * (White - p))) / LevelStep * LevelStep)),
    };

    /// <summary>The same floor at half the scale.</summary>
    /// <returns>The picture, each pixel the mean of four.</returns>
    public FloorPicture Halved()
    {
        var (width, height) = (Width / 2, Height / 2);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (2 * y * Width) + (2 * x);
                pixels[(y * width) + x] = (byte)((Pixels[at] + Pixels[at + 1] + Pixels[at + Width] + Pixels[at + Width + 1]) / 4);
            }
        }

        return new FloorPicture(width, height, PxPerCm / 2, pixels);
    }

    /// <summary>The picture as a file.</summary>
    /// <returns>The bytes of a PNG.</returns>
    public byte[] Encode()
    {
        using var grey = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Gray8, SKAlphaType.Opaque));
        Pixels.CopyTo(grey.GetPixelSpan());
        using var encoded = grey.Encode(SKEncodedImageFormat.Png, BestCompression);
        return encoded.ToArray();
    }
}
