using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>Where the subject faces.</summary>
/// <remarks>Angles are those of the picture: 0 to the right, positive clockwise (y points down), in (-π, π].</remarks>
public static class Headings
{
    /// <summary>The direction from body centre to nose, or to the ears' middle where the nose is missing.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="smoothingS">Window in which the direction is smoothed, s; 0 does not smooth.</param>
    /// <returns>One heading a frame, rad; NaN where the points are missing or coincide.</returns>
    public static double[] Of(ArenaTrack track, double smoothingS)
    {
        ArgumentNullException.ThrowIfNull(track);
        var directions = new ArenaPoint[track.Times.Count];
        for (var k = 0; k < directions.Length; k++)
        {
            directions[k] = Direction(track[BodyPoint.BodyCentre].Positions[k], Front(track, k));
        }

        var smooth = LocalParabola.Smooth(track.Times, directions, smoothingS);
        return Array.ConvertAll(smooth, direction => Math.Atan2(direction.YCm, direction.XCm));
    }

    /// <summary>The smaller turn from one heading to another.</summary>
    /// <param name="fromRad">First heading, rad.</param>
    /// <param name="toRad">Second heading, rad.</param>
    /// <returns>The turn in [-π, π], rad; positive is clockwise in the picture, NaN if a heading is.</returns>
    public static double TurnRad(double fromRad, double toRad) => Math.IEEERemainder(toRad - fromRad, Math.Tau);

    private static ArenaPoint Front(ArenaTrack track, int frame)
    {
        var nose = track[BodyPoint.Nose].Positions[frame];
        if (!nose.IsMissing)
        {
            return nose;
        }

        var (left, right) = (track[BodyPoint.LeftEar].Positions[frame], track[BodyPoint.RightEar].Positions[frame]);
        return new((left.XCm + right.XCm) / 2, (left.YCm + right.YCm) / 2);
    }

    /// <summary>A vector of length 1, so that nose and ears weigh the same in smoothing.</summary>
    private static ArenaPoint Direction(ArenaPoint from, ArenaPoint to)
    {
        var length = to.DistanceTo(from);
        return length > 0 ? new((to.XCm - from.XCm) / length, (to.YCm - from.YCm) / length) : ArenaPoint.Missing;
    }
}
