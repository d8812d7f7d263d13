using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>For every pixel of a picture, where in a halved part of the video picture it is sampled.</summary>
internal sealed class SampleMap
{
    private readonly int[] _x;
    private readonly int[] _y;

    private SampleMap(int pixels, PixelRectangle source, int level)
    {
        (_x, _y) = (new int[pixels], new int[pixels]);
        (Source, Level) = (source, level);
    }

    /// <summary>The part of the video picture that is looked at.</summary>
    public PixelRectangle Source { get; }

    /// <summary>How often that part is halved first.</summary>
    public int Level { get; }

    /// <summary>Precomputes a map.</summary>
    /// <param name="size">Size of the picture to make, px.</param>
    /// <param name="toPixel">From its column and row to the video picture, px.</param>
    /// <param name="frame">Size of the video picture, px.</param>
    /// <param name="level">How often it is halved first.</param>
    /// <returns>The map.</returns>
    public static SampleMap Create(
        (int Width, int Height) size, Func<int, int, PixelPoint> toPixel, (int Width, int Height) frame, int level)
    {
        var extent = Extent.None;
        for (var row = 0; row < size.Height; row++)
        {
            for (var column = 0; column < size.Width; column++)
            {
                extent = extent.With(toPixel(column, row));
            }
        }

        var map = new SampleMap(size.Width * size.Height, PixelRectangle.Around(extent, frame, 1 << level), level);
        for (var row = 0; row < size.Height; row++)
        {
            for (var column = 0; column < size.Width; column++)
            {
                var pixel = toPixel(column, row);
                var at = (row * size.Width) + column;
                map._x[at] = BilinearSampler.Fixed(PatchReducer.InReduced(pixel.X, map.Source.Left, level));
                map._y[at] = BilinearSampler.Fixed(PatchReducer.InReduced(pixel.Y, map.Source.Top, level));
            }
        }

        return map;
    }

    /// <summary>Samples the picture.</summary>
    /// <param name="reduced">The halved part.</param>
    /// <param name="picture">Receives the picture's rows.</param>
    public void Sample(LumaView reduced, Span<byte> picture) => BilinearSampler.Sample(reduced, _x, _y, picture);
}
