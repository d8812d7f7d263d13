using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>How a trial's pixels are to become centimetres.</summary>
public abstract record CalibrationRequest
{
    private CalibrationRequest()
    {
    }

    /// <summary>The lens's distortion; <see langword="null"/> to take it as none.</summary>
    public LensDistortion? Lens { get; init; }

    /// <summary>The arena is to be found in the video's background.</summary>
    public sealed record Auto : CalibrationRequest;

    /// <summary>The arena's corners are given.</summary>
    /// <param name="Corners">The corners of the arena's bounding rectangle, px.</param>
    public sealed record FromCorners(Quadrilateral Corners) : CalibrationRequest;

    /// <summary>A circular arena seen from straight above is given.</summary>
    /// <param name="Centre">Its centre, px.</param>
    /// <param name="RadiusPx">Its radius, px; above 0.</param>
    public sealed record FromCircle(PixelPoint Centre, double RadiusPx) : CalibrationRequest;

    /// <summary>Only the scale is given; the camera looks straight down.</summary>
    /// <param name="PxPerCm">Pixels per centimetre; above 0.</param>
    /// <param name="TopLeft">Where arena (0, 0) is seen, px; <see langword="null"/> to centre the arena in the picture.</param>
    public sealed record FromScale(double PxPerCm, PixelPoint? TopLeft) : CalibrationRequest;
}
