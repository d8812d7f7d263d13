using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Arenas;

/// <summary>The only converter between pixels of one video and centimetres of its arena.</summary>
public sealed record Calibration
{
    private readonly Homography _toPixel;
    private readonly Homography _toArena;

    private Calibration(double widthCm, double heightCm, Quadrilateral corners, CalibrationSource source, LensDistortion? lens)
    {
        (WidthCm, HeightCm, Corners, Source, Lens) = (widthCm, heightCm, corners, source, lens);
        _toPixel = Homography.FromRectangle(widthCm, heightCm, lens is null ? corners : Straight(corners, lens));
        _toArena = _toPixel.Inverted();
    }

    /// <summary>Width of the arena's bounding rectangle, cm.</summary>
    public double WidthCm { get; }

    /// <summary>Height of the arena's bounding rectangle, cm.</summary>
    public double HeightCm { get; }

    /// <summary>The bounding rectangle's corners in the recorded picture, px.</summary>
    public Quadrilateral Corners { get; }

    /// <summary>Where the corners come from.</summary>
    public CalibrationSource Source { get; }

    /// <summary>The lens's distortion; <see langword="null"/> if it is taken as none.</summary>
    public LensDistortion? Lens { get; }

    /// <summary>Mean pixels per centimetre at the arena's centre.</summary>
    public double PxPerCm
    {
        get
        {
            var (x, y) = (WidthCm / 2, HeightCm / 2);
            var right = ToPixel(new ArenaPoint(x + 0.5, y)).DistanceTo(ToPixel(new ArenaPoint(x - 0.5, y)));
            var down = ToPixel(new ArenaPoint(x, y + 0.5)).DistanceTo(ToPixel(new ArenaPoint(x, y - 0.5)));
            return Math.Sqrt(right * down);
        }
    }

    /// <summary>A calibration from the corners of an arena of known size.</summary>
    /// <param name="widthCm">Width of the arena's bounding rectangle, cm; above 0.</param>
    /// <param name="heightCm">Its height, cm; above 0.</param>
    /// <param name="corners">Its corners in the recorded picture, px; convex and clockwise.</param>
    /// <param name="source">Where the corners come from.</param>
    /// <param name="lens">The lens's distortion; <see langword="null"/> for none.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above 0.</exception>
    /// <exception cref="ArgumentException">The corners cross or are not clockwise.</exception>
    public static Calibration FromCorners(
        double widthCm, double heightCm, Quadrilateral corners, CalibrationSource source, LensDistortion? lens = null)
    {
        ArgumentNullException.ThrowIfNull(corners);
        return new Calibration(widthCm, heightCm, corners, source, lens);
    }

    /// <summary>A calibration from a scale alone, for a camera looking straight down.</summary>
    /// <param name="widthCm">Width of the arena's bounding rectangle, cm; above 0.</param>
    /// <param name="heightCm">Its height, cm; above 0.</param>
    /// <param name="pxPerCm">Pixels per centimetre; above 0.</param>
    /// <param name="topLeft">Where arena (0, 0) is seen, px.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length or the scale is not above 0.</exception>
    public static Calibration FromScale(double widthCm, double heightCm, double pxPerCm, PixelPoint topLeft)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pxPerCm);
        var (right, bottom) = (topLeft.X + (widthCm * pxPerCm), topLeft.Y + (heightCm * pxPerCm));
        var corners = new Quadrilateral(topLeft, new(right, topLeft.Y), new(right, bottom), new(topLeft.X, bottom));
        return new Calibration(widthCm, heightCm, corners, CalibrationSource.GivenScale, lens: null);
    }

    /// <summary>Converts a pixel to a position on the floor.</summary>
    /// <param name="pixel">Position in the recorded picture, px; may be missing.</param>
    /// <returns>Position on the floor; missing if the pixel was.</returns>
    public ArenaPoint ToArena(PixelPoint pixel)
    {
        var straight = Lens is null ? pixel : Lens.Undistort(pixel);
        var (x, y) = _toArena.Apply(straight.X, straight.Y);
        return new ArenaPoint(x, y);
    }

    /// <summary>Converts a position on the floor to a pixel.</summary>
    /// <param name="point">Position on the floor; may be missing.</param>
    /// <returns>Position in the recorded picture, px; missing if the point was.</returns>
    public PixelPoint ToPixel(ArenaPoint point)
    {
        var (x, y) = _toPixel.Apply(point.XCm, point.YCm);
        return Lens is null ? new PixelPoint(x, y) : Lens.Distort(new PixelPoint(x, y));
    }

    private static Quadrilateral Straight(Quadrilateral corners, LensDistortion lens) => new(
        lens.Undistort(corners.TopLeft), lens.Undistort(corners.TopRight),
        lens.Undistort(corners.BottomRight), lens.Undistort(corners.BottomLeft));
}
