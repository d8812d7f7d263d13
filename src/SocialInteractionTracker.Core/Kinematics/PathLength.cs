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

    /// <summary>The step from each frame to the next along a path that ignores displacements within a dead band.</summary>
    /// <param name="positions">One position a frame, smoothed; missing where unknown.</param>
    /// <param name="deadBandCm">Radius of the dead band, cm; 0 gives the plain steps.</param>
    /// <returns>One step a frame, cm; NaN where this frame's or the next one's position is missing, and for the last frame.</returns>
    /// <remarks>
    /// The path's end is dragged behind the position on a thread of the dead band's length, so noise within it adds nothing:
    /// at rest the end lies still, on the way it goes straight. A reversal costs twice the radius. After missing positions the
    /// path begins anew.
    /// </remarks>
    public static double[] StepsCm(ReadOnlySpan<ArenaPoint> positions, double deadBandCm)
    {
        var steps = new double[positions.Length];
        var end = ArenaPoint.Missing;
        for (var k = 0; k < positions.Length; k++)
        {
            end = end.IsMissing ? positions[k] : end;
            var next = k + 1 < positions.Length ? positions[k + 1] : ArenaPoint.Missing;
            var away = next.DistanceTo(end);
            if (double.IsNaN(away))
            {
                (steps[k], end) = (double.NaN, ArenaPoint.Missing);
            }
            else if (away > deadBandCm)
            {
                steps[k] = away - deadBandCm;
                var share = steps[k] / away;
                end = new(end.XCm + ((next.XCm - end.XCm) * share), end.YCm + ((next.YCm - end.YCm) * share));
            }
        }

        return steps;
    }
}
