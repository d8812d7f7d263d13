using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>The smallest upright rectangle round some positions, px.</summary>
/// <param name="MinX">Smallest column.</param>
/// <param name="MinY">Smallest row.</param>
/// <param name="MaxX">Largest column.</param>
/// <param name="MaxY">Largest row.</param>
internal readonly record struct Extent(double MinX, double MinY, double MaxX, double MaxY)
{
    /// <summary>The extent of nothing.</summary>
    public static Extent None { get; } =
        new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>The extent of these positions and one more.</summary>
    /// <param name="point">The position, px.</param>
    /// <returns>The wider extent.</returns>
    public Extent With(PixelPoint point) => new(
        Math.Min(MinX, point.X), Math.Min(MinY, point.Y), Math.Max(MaxX, point.X), Math.Max(MaxY, point.Y));
}
