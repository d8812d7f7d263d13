using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Registration;

/// <summary>How a scene lies in one picture against where it lies in another: turned, scaled and shifted.</summary>
/// <remarks>A position p of the reference is seen at <c>Scale * R(RotationRad) * p + (ShiftXPx, ShiftYPx)</c>.</remarks>
public sealed record SceneShift
{
    /// <summary>The scene did not move.</summary>
    public static SceneShift None { get; } = new() { RotationRad = 0, Scale = 1, ShiftXPx = 0, ShiftYPx = 0, Reliability = 1, UnmovedReliability = 1 };

    /// <summary>A move is believed only when the scenes agree at least this well after it.</summary>
    private const double LeastAgreement = 0.75;

    /// <summary>A move is believed only when it leaves at most this share of the disagreement there is without it.</summary>
    private const double MostDisagreementLeft = 0.75;

    /// <summary>Turn about the picture's origin, radians, clockwise in the picture.</summary>
    public required double RotationRad { get; init; }

    /// <summary>Scale of the moved picture over that of the reference.</summary>
    public required double Scale { get; init; }

    /// <summary>Where the reference's origin is seen, column, px.</summary>
    public required double ShiftXPx { get; init; }

    /// <summary>Where the reference's origin is seen, row, px.</summary>
    public required double ShiftYPx { get; init; }

    /// <summary>How far to trust it, in [0, 1]: correlation of the two scenes once they lie on each other; 0 if they could not be compared.</summary>
    public required double Reliability { get; init; }

    /// <summary>The same correlation with the scenes lying as they are in their pictures, in [0, 1].</summary>
    public required double UnmovedReliability { get; init; }

    /// <summary>Whether the scenes show that something moved: they agree after the move, and clearly better than without it.</summary>
    /// <remarks>
    /// Scenes that agree as well where they are have not moved: the animal rests elsewhere, or the light changed. Scenes that agree
    /// neither way (damaged pictures) tell nothing.
    /// </remarks>
    public bool ShowsMove => Reliability >= LeastAgreement && 1 - Reliability <= MostDisagreementLeft * (1 - UnmovedReliability);

    /// <summary>Where a position of the reference is seen in the moved picture.</summary>
    /// <param name="position">Position in the reference, px; may be missing.</param>
    /// <returns>Position in the moved picture, px; missing if the position was.</returns>
    public PixelPoint Apply(PixelPoint position)
    {
        var (sin, cos) = Math.SinCos(RotationRad);
        return new PixelPoint(
            (Scale * ((cos * position.X) - (sin * position.Y))) + ShiftXPx,
            (Scale * ((sin * position.X) + (cos * position.Y))) + ShiftYPx);
    }

    /// <summary>Where an arena of the reference is seen in the moved picture.</summary>
    /// <param name="corners">Its corners in the reference, px.</param>
    /// <returns>Its corners in the moved picture, px.</returns>
    public Quadrilateral Apply(Quadrilateral corners)
    {
        ArgumentNullException.ThrowIfNull(corners);
        return new Quadrilateral(Apply(corners.TopLeft), Apply(corners.TopRight), Apply(corners.BottomRight), Apply(corners.BottomLeft));
    }

    /// <summary>How far the corner that moved most has moved.</summary>
    /// <param name="corners">The arena's corners in the reference, px.</param>
    /// <returns>The distance, px.</returns>
    public double LargestCornerShiftPx(Quadrilateral corners)
    {
        ArgumentNullException.ThrowIfNull(corners);
        return Corners(corners).Max(c => c.DistanceTo(Apply(c)));
    }

    /// <summary>How far the corner that moved most has moved on the floor.</summary>
    /// <param name="calibration">The calibration of the reference.</param>
    /// <returns>The distance, cm.</returns>
    public double LargestCornerShiftCm(Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        return Corners(calibration.Corners).Max(c => calibration.ToArena(c).DistanceTo(calibration.ToArena(Apply(c))));
    }

    /// <summary>Where an arena of the reference is seen in the moved picture, as far as the scenes show it.</summary>
    /// <param name="corners">The arena's corners in the reference picture.</param>
    /// <returns>Its corners in the moved picture, the very same if nothing moved; <see langword="null"/> if the scenes tell nothing.</returns>
    public Quadrilateral? Seen(Quadrilateral corners) => this switch
    {
        { ShowsMove: true } => Apply(corners),
        { UnmovedReliability: >= LeastAgreement } => corners,
        _ => null,
    };

    /// <summary>How far the camera moved, as far as the scenes show it.</summary>
    /// <param name="calibration">The calibration of the reference.</param>
    /// <returns>The shift of the corner that moved most, cm; 0 if the scenes agree where they are; <see langword="null"/> if they agree neither way.</returns>
    public double? MovedCm(Calibration calibration) => this switch
    {
        { ShowsMove: true } => LargestCornerShiftCm(calibration),
        { UnmovedReliability: >= LeastAgreement } => 0,
        _ => null,
    };

    private static PixelPoint[] Corners(Quadrilateral q) => [q.TopLeft, q.TopRight, q.BottomRight, q.BottomLeft];
}
