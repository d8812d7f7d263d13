using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Registration;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Lays the two trials of a pair on each other, so that their zones are the same places.</summary>
/// <remarks>
/// Both backgrounds are rectified with their own calibration; if the calibrations agree they lie on each other, whether or
/// not the camera moved in between. What is left over is how far the zones of the two trials are apart. Corners that were
/// found in both pictures are then brought together: those of the trial with the lower confidence give way. Corners that a
/// person gave are never touched, only flagged.
/// </remarks>
public static class PairRegistration
{
    /// <summary>A comparison with less reliability says nothing.</summary>
    private const double LeastReliability = 0.6;

    /// <summary>Found corners farther apart than this are left as they are and flagged, cm.</summary>
    private const double LargestCorrectionCm = 3;

    /// <summary>Registers a pair.</summary>
    /// <param name="noTarget">The trial with the empty enclosure.</param>
    /// <param name="target">The trial with the target.</param>
    /// <param name="backgrounds">The rectified backgrounds of the two; <see langword="null"/> where there is none.</param>
    /// <returns>The two trials with their shift and, where both were found, one calibration.</returns>
    public static (TrackedTrial NoTarget, TrackedTrial Target) Register(
        TrackedTrial noTarget, TrackedTrial target, (LumaPicture? NoTarget, LumaPicture? Target) backgrounds)
    {
        ArgumentNullException.ThrowIfNull(noTarget);
        ArgumentNullException.ThrowIfNull(target);
        if (Compare(noTarget, target, backgrounds) is not { } seen)
        {
            var differsCm = PairCalibration.LargestShiftCm(noTarget.Calibration, target.Calibration);
            return (noTarget with { PairShiftCm = differsCm }, target with { PairShiftCm = differsCm });
        }

        var corners = Corners(noTarget.Calibration);
        var farthestCm = corners.Zip(seen, (own, other) => own.DistanceTo(other)).Max();
        if (!AreFound(noTarget, target) || farthestCm > LargestCorrectionCm)
        {
            return (noTarget with { PairShiftCm = farthestCm }, target with { PairShiftCm = farthestCm });
        }

        return noTarget.Observation.CalibrationConfidence >= target.Observation.CalibrationConfidence
            ? (noTarget with { PairShiftCm = 0 }, Moved(target, seen))
            : (Moved(noTarget, [.. corners.Zip(seen, Mirrored)]), target with { PairShiftCm = 0 });
    }

    /// <summary>Where the corners of the first trial's arena are seen in the second's, in its arena coordinates.</summary>
    private static ImmutableArray<ArenaPoint>? Compare(
        TrackedTrial noTarget, TrackedTrial target, (LumaPicture? NoTarget, LumaPicture? Target) backgrounds)
    {
        if (backgrounds is not ({ } reference, { } moved)
            || noTarget.Observation.Background is not { } from || target.Observation.Background is not { } to
            || (reference.Width, reference.Height) != (moved.Width, moved.Height))
        {
            return null;
        }

        var shift = SceneRegistration.Compare(reference, moved);
        return shift.Reliability >= LeastReliability
            ? [.. Corners(noTarget.Calibration).Select(corner => to.ToArena(shift.Apply(from.ToPicture(corner))))]
            : null;
    }

    private static ImmutableArray<ArenaPoint> Corners(Calibration calibration) =>
    [
        new(0, 0), new(calibration.WidthCm, 0), new(calibration.WidthCm, calibration.HeightCm), new(0, calibration.HeightCm),
    ];

    private static bool AreFound(TrackedTrial a, TrackedTrial b) =>
        a.Calibration.Source == CalibrationSource.FoundCorners && b.Calibration.Source == CalibrationSource.FoundCorners;

    /// <summary>The same small displacement seen from the other trial.</summary>
    private static ArenaPoint Mirrored(ArenaPoint corner, ArenaPoint seen) =>
        new((2 * corner.XCm) - seen.XCm, (2 * corner.YCm) - seen.YCm);

    private static TrackedTrial Moved(TrackedTrial trial, ImmutableArray<ArenaPoint> corners)
    {
        var old = trial.Calibration;
        var px = corners.Select(old.ToPixel).ToArray();
        return trial with
        {
            Calibration = Calibration.FromCorners(
                old.WidthCm, old.HeightCm, new Quadrilateral(px[0], px[1], px[2], px[3]), CalibrationSource.Registered, old.Lens),
            PairShiftCm = 0,
        };
    }
}
