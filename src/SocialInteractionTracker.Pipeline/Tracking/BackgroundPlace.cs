using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Where a trial's rectified background lies on the arena's floor.</summary>
/// <param name="PxPerCm">Its scale, px/cm.</param>
/// <param name="OriginXCm">Where the centre of its top left pixel lies, cm.</param>
/// <param name="OriginYCm">Where the centre of its top left pixel lies, cm.</param>
public sealed record BackgroundPlace(double PxPerCm, double OriginXCm, double OriginYCm)
{
    /// <summary>Where a place of the floor is seen in the background.</summary>
    /// <param name="point">The place.</param>
    /// <returns>Its column and row, px.</returns>
    public PixelPoint ToPicture(ArenaPoint point) => new((point.XCm - OriginXCm) * PxPerCm, (point.YCm - OriginYCm) * PxPerCm);

    /// <summary>Which place of the floor a pixel of the background shows.</summary>
    /// <param name="pixel">Its column and row, px.</param>
    /// <returns>The place.</returns>
    public ArenaPoint ToArena(PixelPoint pixel) => new((pixel.X / PxPerCm) + OriginXCm, (pixel.Y / PxPerCm) + OriginYCm);
}
