using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Cameras;

/// <summary>A pinhole camera with a lens, looking down on an arena.</summary>
public sealed class Camera
{
    private readonly ArenaPlan _arena;
    private readonly LensDistortion? _lens;
    private readonly double[] _rotation;
    private readonly double _focalPx;
    private readonly double _centreX;
    private readonly double _centreY;

    /// <summary>Hangs the camera over an arena.</summary>
    /// <param name="options">Its position and pictures.</param>
    /// <param name="arena">The arena.</param>
    public Camera(CameraOptions options, ArenaPlan arena)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(arena);
        (Options, _arena) = (options, arena);
        var middle = arena.Floor.Middle;
        Position = new SpacePoint(middle.X + options.OffsetXCm, middle.Y + options.OffsetYCm, options.HeightCm);
        _focalPx = options.PxPerCm * options.HeightCm;
        (_centreX, _centreY) = ((options.Width - 1) / 2.0, (options.Height - 1) / 2.0);
        _rotation = Rotation(options);
        _lens = options.RadialK1 == 0
            ? null
            : new LensDistortion(_focalPx, _focalPx, _centreX, _centreY, options.RadialK1, 0, 0, 0, 0);
    }

    /// <summary>What the camera was made from.</summary>
    public CameraOptions Options { get; }

    /// <summary>Where it hangs.</summary>
    public SpacePoint Position { get; }

    /// <summary>The exact calibration of its pictures.</summary>
    /// <returns>From the four corners of the floor's bounding rectangle, and the lens.</returns>
    public Calibration Calibration() => Core.Arenas.Calibration.FromCorners(
        _arena.WidthCm,
        _arena.HeightCm,
        new Quadrilateral(Corner(0, 0), Corner(_arena.WidthCm, 0), Corner(_arena.WidthCm, _arena.HeightCm), Corner(0, _arena.HeightCm)),
        CalibrationSource.GivenCorners,
        _lens);

    /// <summary>Where a point in space is seen.</summary>
    /// <param name="p">The point; below the camera.</param>
    /// <returns>Its pixel.</returns>
    public PixelPoint Project(SpacePoint p)
    {
        var (x, y, z) = (p.X - Position.X, p.Y - Position.Y, Position.Z - p.Z);
        var r = _rotation;
        var depth = (r[6] * x) + (r[7] * y) + (r[8] * z);
        var ideal = new PixelPoint(
            (_focalPx * ((r[0] * x) + (r[1] * y) + (r[2] * z)) / depth) + _centreX,
            (_focalPx * ((r[3] * x) + (r[4] * y) + (r[5] * z)) / depth) + _centreY);
        return _lens is null ? ideal : _lens.Distort(ideal);
    }

    /// <summary>How large a small thing is seen.</summary>
    /// <param name="p">Where it is.</param>
    /// <returns>Pixels per centimetre.</returns>
    public double ScaleAt(SpacePoint p) => _focalPx / (Position.Z - p.Z);

    /// <summary>The direction in which a pixel looks.</summary>
    /// <param name="pixel">The pixel.</param>
    /// <returns>A vector from the camera; its third part is -1 and points down.</returns>
    public SpacePoint Ray(PixelPoint pixel)
    {
        var ideal = _lens is null ? pixel : _lens.Undistort(pixel);
        var (u, v) = ((ideal.X - _centreX) / _focalPx, (ideal.Y - _centreY) / _focalPx);
        var r = _rotation;
        var down = (r[2] * u) + (r[5] * v) + r[8];
        return new SpacePoint(((r[0] * u) + (r[3] * v) + r[6]) / down, ((r[1] * u) + (r[4] * v) + r[7]) / down, -1);
    }

    private PixelPoint Corner(double xCm, double yCm) => Project(new SpacePoint(xCm, yCm, 0));

    /// <summary>Rows: right, down and forward of the picture, in arena axes with the third pointing down.</summary>
    private static double[] Rotation(CameraOptions options)
    {
        var (sx, cx) = Math.SinCos(double.DegreesToRadians(options.TiltXDeg));
        var (sy, cy) = Math.SinCos(double.DegreesToRadians(options.TiltYDeg));
        var (sz, cz) = Math.SinCos(double.DegreesToRadians(options.TurnDeg));
        return
        [
            cz * cy, (cz * sy * sx) - (sz * cx), (cz * sy * cx) + (sz * sx),
            sz * cy, (sz * sy * sx) + (cz * cx), (sz * sy * cx) - (cz * sx),
            -sy, cy * sx, cy * cx,
        ];
    }
}
