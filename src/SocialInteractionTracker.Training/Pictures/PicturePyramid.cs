using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.Pictures;

/// <summary>A picture that can be sampled at any coarser scale, in the way the program rectifies video: halved exactly, then bilinear.</summary>
public sealed class PicturePyramid
{
    private const int SmallestSide = 16;

    private readonly ImmutableArray<GreyPicture> _levels;

    /// <summary>Halves a picture as often as it goes.</summary>
    /// <param name="picture">The picture.</param>
    public PicturePyramid(GreyPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var levels = ImmutableArray.CreateBuilder<GreyPicture>();
        for (var level = picture; Math.Min(level.Width, level.Height) >= SmallestSide; level = level.Halve())
        {
            levels.Add(level);
        }

        _levels = levels.ToImmutable();
    }

    /// <summary>The picture in full size.</summary>
    public GreyPicture Full => _levels[0];

    /// <summary>Samples a square view; beyond the picture its edge pixels are repeated.</summary>
    /// <param name="map">From the view to the picture.</param>
    /// <param name="size">Width and height of the view, px.</param>
    /// <param name="view">Receives its rows.</param>
    public void Sample(ViewMap map, int size, Span<float> view)
    {
        var level = 0;
        var scale = map.Scale;
        while (scale >= 2 && level < _levels.Length - 1)
        {
            scale /= 2;
            level++;
        }

        var (picture, factor) = (_levels[level], 1.0 / (1 << level));
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var (x, y) = map.ToPicture(column, row);
                view[(row * size) + column] = At(picture, ((x + 0.5) * factor) - 0.5, ((y + 0.5) * factor) - 0.5);
            }
        }
    }

    private static float At(GreyPicture picture, double x, double y)
    {
        x = Math.Clamp(x, 0, picture.Width - 1.001);
        y = Math.Clamp(y, 0, picture.Height - 1.001);
        var (column, row) = ((int)x, (int)y);
        var (right, down) = ((float)(x - column), (float)(y - row));
        var at = (row * picture.Width) + column;
        var pixels = picture.Pixels;
        var above = pixels[at] + (right * (pixels[at + 1] - pixels[at]));
        var below = pixels[at + picture.Width] + (right * (pixels[at + picture.Width + 1] - pixels[at + picture.Width]));
        return above + (down * (below - above));
    }
}
