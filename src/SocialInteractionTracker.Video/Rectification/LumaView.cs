namespace SocialInteractionTracker.Video.Rectification;

/// <summary>A grey picture in memory that someone else owns.</summary>
public readonly ref struct LumaView
{
    /// <summary>Looks at a grey picture.</summary>
    /// <param name="pixels">Its rows from the top, one byte a pixel, each row <paramref name="stride"/> bytes after the one before.</param>
    /// <param name="width">Width, px; above 0.</param>
    /// <param name="height">Height, px; above 0.</param>
    /// <param name="stride">Bytes from one row's start to the next one's; at least the width.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above 0, or the stride is shorter than a row.</exception>
    /// <exception cref="ArgumentException">There are fewer bytes than the picture needs.</exception>
    public LumaView(ReadOnlySpan<byte> pixels, int width, int height, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, width);
        var needed = ((height - 1) * stride) + width;
        if (pixels.Length < needed)
        {
            throw new ArgumentException($"A grey picture of {width} x {height} px needs {needed} bytes, not {pixels.Length}.", nameof(pixels));
        }

        Pixels = pixels;
        (Width, Height, Stride) = (width, height, stride);
    }

    /// <summary>The rows from the top, one byte a pixel.</summary>
    public ReadOnlySpan<byte> Pixels { get; }

    /// <summary>Width, px.</summary>
    public int Width { get; }

    /// <summary>Height, px.</summary>
    public int Height { get; }

    /// <summary>Bytes from one row's start to the next one's.</summary>
    public int Stride { get; }

    /// <summary>Looks at a part of the picture.</summary>
    /// <param name="part">Which part, px; within the picture.</param>
    /// <returns>The part; its pixel (0, 0) is the part's left top one.</returns>
    internal LumaView Part(PixelRectangle part) =>
        new(Pixels[((part.Top * Stride) + part.Left)..], part.Width, part.Height, Stride);
}
