using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Size and place of a rectified arena picture.</summary>
/// <param name="Width">Width, px; above 0.</param>
/// <param name="Height">Height, px; above 0.</param>
/// <param name="PxPerCm">Scale, px/cm; above 0.</param>
/// <param name="Origin">Where the centre of the top left pixel lies on the floor.</param>
public readonly record struct RectifiedGeometry(int Width, int Height, double PxPerCm, ArenaPoint Origin)
{
    /// <summary>Number of pixels.</summary>
    public int PixelCount => Width * Height;

    /// <summary>Where a position of the picture lies on the floor.</summary>
    /// <param name="column">Column; the leftmost pixel's centre is 0.</param>
    /// <param name="row">Row; the topmost pixel's centre is 0.</param>
    /// <returns>The position.</returns>
    public ArenaPoint ToArena(double column, double row) => new(Origin.XCm + (column / PxPerCm), Origin.YCm + (row / PxPerCm));
}
