using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Which pixels of a picture a region of the floor covers, and which lie on its edge, with soft steps.</summary>
/// <remarks>
/// Each pixel asks the region itself, as scoring does, so what is drawn is what is scored, whatever the region's shape, the
/// camera's tilt or the lens. Blocks that lie far from the edge are settled by their middle: a region's distance is never
/// more than the true one.
/// </remarks>
internal sealed class RegionMask
{
    private const int BlockPx = 8;
    private const double HaloPx = 1.2;

    private readonly Region _region;
    private readonly Calibration _calibration;
    private readonly double _edgePx;
    private readonly double _pxPerCm;

    private RegionMask(Region region, Calibration calibration, (int Width, int Height) size, double edgePx)
    {
        (_region, _calibration, _edgePx, _pxPerCm) = (region, calibration, edgePx, calibration.PxPerCm);
        (Width, Height) = size;
        (Fill, Edge, Halo) = (new byte[Width * Height], new byte[Width * Height], new byte[Width * Height]);
    }

    /// <summary>Width of the picture, px.</summary>
    public int Width { get; }

    /// <summary>Height of the picture, px.</summary>
    public int Height { get; }

    /// <summary>How much of each pixel the region covers, 0 to 255, row by row.</summary>
    public byte[] Fill { get; }

    /// <summary>How much of each pixel the line along the region's edge covers, 0 to 255, row by row.</summary>
    public byte[] Edge { get; }

    /// <summary>The same for a line that is wider by <see cref="HaloPx"/> on both sides, to be drawn dark below it.</summary>
    public byte[] Halo { get; }

    /// <summary>Finds the pixels of a region.</summary>
    /// <param name="region">The region, in cm.</param>
    /// <param name="calibration">Where the floor is in the picture.</param>
    /// <param name="size">The picture's size, px.</param>
    /// <param name="edgePx">Width of the line along the edge, px.</param>
    public static RegionMask Of(Region region, Calibration calibration, (int Width, int Height) size, double edgePx)
    {
        var mask = new RegionMask(region, calibration, size, edgePx);
        for (var top = 0; top < size.Height; top += BlockPx)
        {
            for (var left = 0; left < size.Width; left += BlockPx)
            {
                mask.DrawBlock(left, top);
            }
        }

        return mask;
    }

    /// <summary>Takes away the lines inside another region.</summary>
    /// <param name="other">The other region of the same picture; <see langword="null"/> for none.</param>
    /// <returns>This mask.</returns>
    public RegionMask WithoutLinesIn(RegionMask? other)
    {
        for (var i = 0; other is not null && i < Edge.Length; i++)
        {
            var left = 255 - other.Fill[i];
            (Edge[i], Halo[i]) = ((byte)(Edge[i] * left / 255), (byte)(Halo[i] * left / 255));
        }

        return this;
    }

    private void DrawBlock(int left, int top)
    {
        // A margin of two blocks: the scale of a tilted picture differs from the mean one.
        var middle = DistancePx(left + (BlockPx / 2), top + (BlockPx / 2));
        if (middle > (2 * BlockPx) + _edgePx)
        {
            return;
        }

        var isInside = middle < -(2 * BlockPx) - _edgePx;
        for (var y = top; y < Math.Min(Height, top + BlockPx); y++)
        {
            for (var x = left; x < Math.Min(Width, left + BlockPx); x++)
            {
                var distance = isInside ? middle : DistancePx(x, y);
                Fill[(y * Width) + x] = Coverage(0.5 - distance);
                Edge[(y * Width) + x] = Coverage((_edgePx / 2) + 0.5 - Math.Abs(distance));
                Halo[(y * Width) + x] = Coverage((_edgePx / 2) + HaloPx + 0.5 - Math.Abs(distance));
            }
        }
    }

    private double DistancePx(int x, int y) => _region.SignedDistanceCm(_calibration.ToArena(new PixelPoint(x, y))) * _pxPerCm;

    private static byte Coverage(double share) => (byte)Math.Round(255 * Math.Clamp(share, 0, 1));
}
