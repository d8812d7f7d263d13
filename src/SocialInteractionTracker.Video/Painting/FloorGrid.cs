using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Lines on the floor that are a known length apart, as the calibration sees them.</summary>
internal sealed class FloorGrid
{
    /// <summary>Distances between lines that are tried, cm.</summary>
    private static readonly double[] Steps = [1, 2, 5, 10, 20, 50, 100];

    /// <summary>More lines than this along a side would be a haze.</summary>
    private const int MostLines = 10;

    /// <summary>How finely lines are followed, so that a lens bends them, cm.</summary>
    private const double FollowCm = 1;

    /// <summary>Fractions of a pixel in OpenCV's coordinates, bits.</summary>
    private const int ShiftBits = 4;

    private readonly Arena _arena;
    private readonly Calibration _calibration;

    /// <summary>Prepares the grid of an arena.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="calibration">Where the floor is in the picture.</param>
    public FloorGrid(Arena arena, Calibration calibration)
    {
        (_arena, _calibration) = (arena, calibration);
        StepCm = Steps.FirstOrDefault(step => Math.Max(arena.WidthCm, arena.HeightCm) / step <= MostLines, Steps[^1]);
    }

    /// <summary>From one line to the next, cm.</summary>
    public double StepCm { get; }

    /// <summary>Which pixels the lines cover.</summary>
    /// <param name="size">The picture's size, px.</param>
    /// <returns>0 to 255, row by row.</returns>
    public byte[] Lines((int Width, int Height) size)
    {
        var coverage = new byte[size.Width * size.Height];
        using var mask = Mat.FromPixelData(size.Height, size.Width, MatType.CV_8UC1, coverage);
        for (var x = StepCm; x < _arena.WidthCm; x += StepCm)
        {
            Line(mask, along => new ArenaPoint(x, along), _arena.HeightCm);
        }

        for (var y = StepCm; y < _arena.HeightCm; y += StepCm)
        {
            Line(mask, along => new ArenaPoint(along, y), _arena.WidthCm);
        }

        return coverage;
    }

    private void Line(Mat mask, Func<double, ArenaPoint> at, double lengthCm)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling(lengthCm / FollowCm));
        for (var i = 0; i < pieces; i++)
        {
            var (from, to) = (at(lengthCm * i / pieces), at(lengthCm * (i + 1) / pieces));
            if (_arena.Floor.Contains(from.MidwayTo(to)))
            {
                Cv2.Line(mask, Fixed(from), Fixed(to), Scalar.White, 1, LineTypes.AntiAlias, ShiftBits);
            }
        }
    }

    private Point Fixed(ArenaPoint place)
    {
        var pixel = _calibration.ToPixel(place);
        return new Point(Math.Round(pixel.X * (1 << ShiftBits)), Math.Round(pixel.Y * (1 << ShiftBits)));
    }
}
