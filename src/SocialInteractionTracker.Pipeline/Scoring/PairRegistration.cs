using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Registration;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Lays the two trials of a pair on each other, so that their zones are the same places.</summary>
/// <remarks>
/// Where the scene of one background lies in the other says where the arena's corners of one trial are in the other. How far
/// they are from the corners that the other trial has is how far the zones are apart. Corners that were found in both
/// pictures are then brought together: those of the trial with the lower confidence give way. Corners that a person gave are
/// never touched, only flagged. Trials of different arenas, or of pictures of different sizes, cannot be laid on each other.
/// </remarks>
public static class PairRegistration
{
    /// <summary>Found corners farther apart than this are left as they are and flagged, cm.</summary>
    private const double LargestCorrectionCm = 3;

    /// <summary>Registers a pair.</summary>
    /// <param name="noTarget">The trial with the empty enclosure.</param>
    /// <param name="target">The trial with the target.</param>
    /// <param name="backgrounds">The scenes of the two without animals; <see langword="null"/> where there is none.</param>
    /// <param name="compare">Compares two scenes; <see langword="null"/> for <see cref="SceneRegistration.Compare"/>.</param>
    /// <returns>The two trials with their shift and, where both were found, one calibration.</returns>
    public static (TrackedTrial NoTarget, TrackedTrial Target) Register(
        TrackedTrial noTarget, TrackedTrial target, (LumaPicture? NoTarget, LumaPicture? Target) backgrounds,
        Func<LumaPicture, LumaPicture, SceneShift>? compare = null)
    {
        ArgumentNullException.ThrowIfNull(noTarget);
        ArgumentNullException.ThrowIfNull(target);
        if (!AreAlike(noTarget, target))
        {
            return (noTarget, target);
        }

        var isFound = noTarget.Calibration.Source == CalibrationSource.FoundCorners && target.Calibration.Source == CalibrationSource.FoundCorners;
        var isTargetLessSure = noTarget.Observation.CalibrationConfidence >= target.Observation.CalibrationConfidence;
        var (sure, unsure) = isTargetLessSure ? (noTarget, target) : (target, noTarget);
        var pictures = isTargetLessSure ? backgrounds : (backgrounds.Target, backgrounds.NoTarget);
        var seen = SeenIn(sure.Calibration, unsure.Calibration, pictures, compare ?? SceneRegistration.Compare);
        var shiftCm = PairCalibration.LargestShiftCm(seen ?? sure.Calibration, unsure.Calibration);
        if (isFound && seen is not null && shiftCm <= LargestCorrectionCm)
        {
            (shiftCm, unsure) = (0, unsure with { Calibration = seen });
        }

        (sure, unsure) = (sure with { PairShiftCm = shiftCm }, unsure with { PairShiftCm = shiftCm });
        return isTargetLessSure ? (sure, unsure) : (unsure, sure);
    }

    private static bool AreAlike(TrackedTrial one, TrackedTrial other)
    {
        var (arena, otherArena) = (one.Trial.Arena, other.Trial.Arena);
        return (arena.Id, arena.Shape, arena.WidthCm, arena.HeightCm) == (otherArena.Id, otherArena.Shape, otherArena.WidthCm, otherArena.HeightCm)
            && (one.Observation.VideoWidth, one.Observation.VideoHeight) == (other.Observation.VideoWidth, other.Observation.VideoHeight);
    }

    /// <summary>The calibration of one trial as it is seen in the other's picture; <see langword="null"/> if the scenes cannot be compared.</summary>
    private static Calibration? SeenIn(Calibration own, Calibration other, (LumaPicture? Own, LumaPicture? Other) pictures, Func<LumaPicture, LumaPicture, SceneShift> compare)
    {
        if (pictures is not ({ } reference, { } moved) || (reference.Width, reference.Height) != (moved.Width, moved.Height))
        {
            return null;
        }

        return compare(reference, moved).Seen(own.Corners) is { IsConvexClockwise: true } corners
            ? Calibration.FromCorners(own.WidthCm, own.HeightCm, corners, CalibrationSource.Registered, other.Lens)
            : null;
    }
}
