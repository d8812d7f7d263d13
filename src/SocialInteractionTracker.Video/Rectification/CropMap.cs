using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>The affine map between a crop's pixels and the video's.</summary>
/// <param name="Origin">Where the centre of the crop's pixel (0, 0) lies in the video picture, px.</param>
/// <param name="XPerColumn">Change of the video's column per column of the crop.</param>
/// <param name="YPerColumn">Change of the video's row per column of the crop.</param>
/// <param name="XPerRow">Change of the video's column per row of the crop.</param>
/// <param name="YPerRow">Change of the video's row per row of the crop.</param>
/// <remarks>
/// The crop is cut by this very map, so a position found in the crop goes back to the video exactly; perspective and lens
/// only make the crop's scale differ a little from place to place.
/// </remarks>
public readonly record struct CropMap(PixelPoint Origin, double XPerColumn, double YPerColumn, double XPerRow, double YPerRow)
{
    private const double HalfStepCm = 0.5;

    /// <summary>The map of a square crop round a position of the floor, in the arena's directions.</summary>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="centre">The floor position at the crop's centre; not missing.</param>
    /// <param name="pxPerCm">Scale of the crop, px/cm; above 0.</param>
    /// <param name="size">Width and height of the crop, px; above 0.</param>
    /// <returns>The map, linearised at the centre.</returns>
    /// <exception cref="ArgumentException">The centre is missing.</exception>
    public static CropMap Around(Calibration calibration, ArenaPoint centre, double pxPerCm, int size)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        if (centre.IsMissing)
        {
            throw new ArgumentException("A crop needs a centre, which was missing.", nameof(centre));
        }

        var (right, left) = (calibration.ToPixel(centre with { XCm = centre.XCm + HalfStepCm }), calibration.ToPixel(centre with { XCm = centre.XCm - HalfStepCm }));
        var (down, up) = (calibration.ToPixel(centre with { YCm = centre.YCm + HalfStepCm }), calibration.ToPixel(centre with { YCm = centre.YCm - HalfStepCm }));
        var perStep = 1 / (2 * HalfStepCm * pxPerCm);
        var (xColumn, yColumn) = ((right.X - left.X) * perStep, (right.Y - left.Y) * perStep);
        var (xRow, yRow) = ((down.X - up.X) * perStep, (down.Y - up.Y) * perStep);
        var middle = (size - 1) / 2.0;
        var seen = calibration.ToPixel(centre);
        return new CropMap(
            new PixelPoint(seen.X - (middle * (xColumn + xRow)), seen.Y - (middle * (yColumn + yRow))), xColumn, yColumn, xRow, yRow);
    }

    /// <summary>Video pixels per pixel of the crop.</summary>
    public double Scale => Math.Sqrt(Math.Abs(Determinant));

    /// <summary>Where a position of the crop lies in the video picture.</summary>
    /// <param name="column">Column in the crop; the leftmost pixel's centre is 0.</param>
    /// <param name="row">Row in the crop; the topmost pixel's centre is 0.</param>
    /// <returns>The position, px.</returns>
    public PixelPoint ToPixel(double column, double row) => new(
        Origin.X + (column * XPerColumn) + (row * XPerRow), Origin.Y + (column * YPerColumn) + (row * YPerRow));

    /// <summary>Where a position of the video picture lies in the crop.</summary>
    /// <param name="pixel">The position, px.</param>
    /// <returns>Column and row in the crop; may be outside it.</returns>
    public (double Column, double Row) ToCrop(PixelPoint pixel)
    {
        var (x, y) = (pixel.X - Origin.X, pixel.Y - Origin.Y);
        return (((x * YPerRow) - (y * XPerRow)) / Determinant, ((y * XPerColumn) - (x * YPerColumn)) / Determinant);
    }

    private double Determinant => (XPerColumn * YPerRow) - (XPerRow * YPerColumn);
}
