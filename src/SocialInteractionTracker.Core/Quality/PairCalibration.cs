using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Quality;

/// <summary>Compares the calibrations of the two trials of a pair.</summary>
public static class PairCalibration
{
    /// <summary>How far an arena corner lies from its place in the other trial.</summary>
    /// <param name="calibration">The trial's calibration.</param>
    /// <param name="other">The other trial's.</param>
    /// <returns>The largest distance over the trial's four corners, cm in the other trial's arena.</returns>
    public static double LargestShiftCm(Calibration calibration, Calibration other)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(other);
        var (width, height) = (calibration.WidthCm, calibration.HeightCm);
        ReadOnlySpan<ArenaPoint> corners = [new(0, 0), new(width, 0), new(width, height), new(0, height)];
        var largest = 0.0;
        foreach (var corner in corners)
        {
            largest = Math.Max(largest, other.ToArena(calibration.ToPixel(corner)).DistanceTo(corner));
        }

        return largest;
    }
}
