namespace SocialInteractionTracker.Video.Rectification;

/// <summary>A rectangle of whole pixels.</summary>
/// <param name="Left">Its first column.</param>
/// <param name="Top">Its first row.</param>
/// <param name="Width">Its width, px.</param>
/// <param name="Height">Its height, px.</param>
internal readonly record struct PixelRectangle(int Left, int Top, int Width, int Height)
{
    /// <summary>The part of a picture that holds some positions with a border, on a grid of cells.</summary>
    /// <param name="extent">Smallest and largest coordinates of the positions, px.</param>
    /// <param name="frame">Size of the picture, px.</param>
    /// <param name="cell">Side of a cell, px: left and top are multiples of it, and so are the sizes save at the picture's edge.</param>
    /// <returns>The part; at least two cells wide and high where the picture is.</returns>
    public static PixelRectangle Around(Extent extent, (int Width, int Height) frame, int cell)
    {
        var (left, width) = Side(extent.MinX, extent.MaxX, frame.Width, cell);
        var (top, height) = Side(extent.MinY, extent.MaxY, frame.Height, cell);
        return new PixelRectangle(left, top, width, height);
    }

    private static (int Start, int Length) Side(double min, double max, int length, int cell)
    {
        // One cell more on either side, because a bilinear sample looks at its neighbours.
        var first = (int)Math.Clamp(Math.Floor((min - cell) / cell), 0, Math.Max(0, (length / cell) - 2)) * cell;
        var end = (int)Math.Clamp((Math.Ceiling((max + cell) / cell) + 1) * cell, first + (2 * cell), length);
        return (first, end - first);
    }
}
