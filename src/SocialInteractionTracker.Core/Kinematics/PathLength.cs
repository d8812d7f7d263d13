using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>How far a point went.</summary>
public static class PathLength
{
    /// <summary>The path through the positions as they are, without smoothing.</summary>
    /// <param name="positions">One position a frame; missing where unknown.</param>
    /// <returns>The path length, cm; 0 for fewer than two positions.</returns>
    /// <remarks>A step counts where both of its ends are known: no path is made up across missing ones (nor does EthoVision XT).</remarks>
    public static double RawCm(ReadOnlySpan<ArenaPoint> positions)
    {
        var sum = 0.0;
        for (var k = 1; k < positions.Length; k++)
        {
            var step = positions[k].DistanceTo(positions[k - 1]);
            sum += double.IsNaN(step) ? 0 : step;
        }

        return sum;
    }

    /// <summary>The path that a point goes when displacements within a dead band are ignored.</summary>
    /// <param name="positions">One position a frame, smoothed; missing where unknown.</param>
    /// <param name="deadBandCm">Radius of the dead band, cm; 0 gives the positions back.</param>
    /// <returns>One place on the path a frame; missing where the position is.</returns>
    /// <remarks>
    /// The path's end is dragged behind the position on a thread of the dead band's length, so noise within it adds nothing:
    /// at rest the end lies still, on the way it goes straight. A reversal costs twice the radius. After missing positions the
    /// path begins anew.
    /// </remarks>
    public static ArenaPoint[] Drag(ReadOnlySpan<ArenaPoint> positions, double deadBandCm)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deadBandCm);
        var path = positions.ToArray();
        for (var k = 1; k < path.Length; k++)
        {
            var (end, away) = (path[k - 1], path[k].DistanceTo(path[k - 1]));
            if (!double.IsNaN(away))
            {
                var share = away > deadBandCm ? (away - deadBandCm) / away : 0;
                path[k] = new(end.XCm + ((path[k].XCm - end.XCm) * share), end.YCm + ((path[k].YCm - end.YCm) * share));
            }
        }

        return path;
    }
}
