using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>Shows the arena of every video alike: the whole floor, or a crop round a place, at a fixed number of pixels per centimetre.</summary>
/// <remarks>
/// <para>One rectifier belongs to one thread. Its calls keep nothing of a frame and allocate nothing.</para>
/// <para>
/// Where the video has twice the wanted scale or more, it is halved exactly (mean of 2 x 2 pixels) as often as it goes and
/// then sampled bilinearly, all in whole numbers, so every machine gives the same bytes. Beyond the video picture its edge
/// pixels are repeated.
/// </para>
/// </remarks>
public sealed class ArenaRectifier
{
    private readonly Calibration _calibration;
    private readonly RectificationOptions _options;
    private readonly (int Width, int Height) _frame;
    private readonly PatchReducer _reducer = new();
    private readonly SampleMap _arenaMap;

    /// <summary>Prepares the maps of one video.</summary>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="frameWidth">Width of its pictures, px; at least 2.</param>
    /// <param name="frameHeight">Height of its pictures, px; at least 2.</param>
    /// <param name="options">The scales.</param>
    /// <exception cref="ArgumentOutOfRangeException">The picture is smaller than 2 x 2 px.</exception>
    public ArenaRectifier(Calibration calibration, int frameWidth, int frameHeight, RectificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(frameWidth, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(frameHeight, 2);
        (_calibration, _options, _frame) = (calibration, options, (frameWidth, frameHeight));
        (PictureWidth, PictureHeight) = options.FixedSize ?? (Padded(calibration.WidthCm), Padded(calibration.HeightCm));
        var level = PatchReducer.Level(calibration.PxPerCm / options.ArenaPxPerCm, _frame);
        _arenaMap = SampleMap.Create((PictureWidth, PictureHeight), (column, row) => calibration.ToPixel(ToArena(column, row)), _frame, level);
    }

    /// <summary>Width of the whole arena's picture, px.</summary>
    public int PictureWidth { get; }

    /// <summary>Height of the whole arena's picture, px.</summary>
    public int PictureHeight { get; }

    /// <summary>Scale of the whole arena's picture, px/cm.</summary>
    public double PxPerCm => _options.ArenaPxPerCm;

    /// <summary>Width and height of a crop, px.</summary>
    public int CropSize => _options.CropSize;

    /// <summary>Where a position of the whole arena's picture lies on the floor.</summary>
    /// <param name="column">Column; the leftmost pixel's centre is 0.</param>
    /// <param name="row">Row; the topmost pixel's centre is 0.</param>
    /// <returns>The position on the floor's plane; may be outside the arena.</returns>
    public ArenaPoint ToArena(double column, double row) => new(
        (_calibration.WidthCm / 2) + ((column - ((PictureWidth - 1) / 2.0)) / PxPerCm),
        (_calibration.HeightCm / 2) + ((row - ((PictureHeight - 1) / 2.0)) / PxPerCm));

    /// <summary>Where a position of the floor lies in the whole arena's picture.</summary>
    /// <param name="point">The position; may be missing.</param>
    /// <returns>Column and row; NaN if the position was missing.</returns>
    public (double Column, double Row) ToPicture(ArenaPoint point) => (
        ((point.XCm - (_calibration.WidthCm / 2)) * PxPerCm) + ((PictureWidth - 1) / 2.0),
        ((point.YCm - (_calibration.HeightCm / 2)) * PxPerCm) + ((PictureHeight - 1) / 2.0));

    /// <summary>Shows the whole arena.</summary>
    /// <param name="frame">The video picture; of the size this was made for.</param>
    /// <param name="picture">Receives the arena's rows, <see cref="PictureWidth"/> x <see cref="PictureHeight"/> bytes.</param>
    /// <exception cref="ArgumentException">A size is wrong.</exception>
    public void Rectify(LumaView frame, Span<byte> picture)
    {
        Check(frame, picture.Length, PictureWidth * PictureHeight);
        _arenaMap.Sample(_reducer.Reduce(frame, _arenaMap.Source, _arenaMap.Level), picture);
        Expand(picture);
    }

    /// <summary>Shows the surroundings of a place.</summary>
    /// <param name="frame">The video picture; of the size this was made for.</param>
    /// <param name="centre">The floor position at the crop's centre; not missing.</param>
    /// <param name="crop">Receives the crop's rows, <see cref="CropSize"/> x <see cref="CropSize"/> bytes.</param>
    /// <returns>The map between the crop's pixels and the video's.</returns>
    /// <exception cref="ArgumentException">A size is wrong, or the centre is missing.</exception>
    public CropMap Crop(LumaView frame, ArenaPoint centre, Span<byte> crop)
    {
        Check(frame, crop.Length, CropSize * CropSize);
        var map = CropMap.Around(_calibration, centre, _options.CropPxPerCm, CropSize);
        var last = CropSize - 1;
        var extent = Extent.None.With(map.Origin).With(map.ToPixel(last, 0)).With(map.ToPixel(0, last)).With(map.ToPixel(last, last));
        var level = PatchReducer.Level(map.Scale, _frame);
        var source = PixelRectangle.Around(extent, _frame, 1 << level);
        AffineSampler.Sample(_reducer.Reduce(frame, source, level), PatchReducer.InReduced(map, source, level), crop, CropSize);
        Expand(crop);
        return map;
    }

    private void Expand(Span<byte> picture)
    {
        if (_options.ExpandLimitedRange)
        {
            LimitedRange.Expand(picture);
        }
    }

    private int Padded(double lengthCm)
    {
        var needed = (lengthCm + (2 * _options.MarginCm)) * _options.ArenaPxPerCm;
        return (int)Math.Ceiling(needed / _options.SizeMultiple) * _options.SizeMultiple;
    }

    private void Check(LumaView frame, int given, int needed)
    {
        if ((frame.Width, frame.Height) != _frame)
        {
            throw new ArgumentException($"The frame is {frame.Width} x {frame.Height} px; the rectifier was made for {_frame.Width} x {_frame.Height}.", nameof(frame));
        }

        if (given != needed)
        {
            throw new ArgumentException($"The picture to fill has {given} bytes instead of {needed}.", nameof(given));
        }
    }
}
