namespace SocialInteractionTracker.Training.Pictures;

/// <summary>A grey picture in memory.</summary>
/// <param name="Pixels">Row by row, without gaps.</param>
/// <param name="Width">Width, px.</param>
/// <param name="Height">Height, px.</param>
public sealed record GreyPicture(byte[] Pixels, int Width, int Height)
{
    /// <summary>The picture at half the size.</summary>
    /// <returns>Each pixel is the rounded mean of 2 x 2; an odd last row or column is dropped.</returns>
    public GreyPicture Halve()
    {
        var (width, height) = (Width / 2, Height / 2);
        var half = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            var upper = Pixels.AsSpan(2 * row * Width, Width);
            var lower = Pixels.AsSpan(((2 * row) + 1) * Width, Width);
            for (var column = 0; column < width; column++)
            {
                var sum = upper[2 * column] + upper[(2 * column) + 1] + lower[2 * column] + lower[(2 * column) + 1];
                half[(row * width) + column] = (byte)((sum + 2) / 4);
            }
        }

        return new GreyPicture(half, width, height);
    }

    /// <summary>The pixel-wise median of pictures of one size.</summary>
    /// <param name="pictures">The pictures; at least one.</param>
    /// <returns>The scene without what moves in it.</returns>
    public static GreyPicture Median(IReadOnlyList<GreyPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var (width, height) = (pictures[0].Width, pictures[0].Height);
        var median = new byte[width * height];
        Span<byte> values = stackalloc byte[pictures.Count];
        for (var i = 0; i < median.Length; i++)
        {
            for (var k = 0; k < values.Length; k++)
            {
                values[k] = pictures[k].Pixels[i];
            }

            values.Sort();
            median[i] = values[values.Length / 2];
        }

        return new GreyPicture(median, width, height);
    }
}
