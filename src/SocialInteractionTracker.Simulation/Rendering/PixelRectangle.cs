namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>A rectangle of whole pixels; right and bottom do not belong to it.</summary>
/// <param name="Left">First column, px.</param>
/// <param name="Top">First row, px.</param>
/// <param name="Right">Column after the last one, px.</param>
/// <param name="Bottom">Row after the last one, px.</param>
internal readonly record struct PixelRectangle(int Left, int Top, int Right, int Bottom)
{
    /// <summary>A rectangle without pixels.</summary>
    public static PixelRectangle Empty { get; } = new(0, 0, 0, 0);

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The smallest rectangle that holds both.</summary>
    public PixelRectangle And(PixelRectangle other) =>
        IsEmpty ? other
        : other.IsEmpty ? this
        : new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
