using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>The middle of the trunk from the outline's centroid and the animal's ends.</summary>
/// <remarks>
/// In a bent animal the middle of the spine lies on the outer side of the bend, the outline's centroid farther in, and the
/// middle between nose and tail base farthest in (for a bow of even width twice as far from the spine as the centroid). And
/// the centroid lies a little towards the rump, which is the wider end. Both are put right here; the two shares were fitted on
/// simulated trials (0.44 cm from the true middle of the trunk with the centroid alone, 0.21 cm with the shares).
/// </remarks>
internal static class TrunkCentre
{
    /// <summary>The middle of the trunk.</summary>
    /// <param name="centroid">The outline's centroid, without the tail.</param>
    /// <param name="nose">The nose; may be missing.</param>
    /// <param name="tailBase">The tail base; may be missing.</param>
    /// <param name="options">How far the centroid is moved.</param>
    /// <returns>The middle of the trunk; the centroid itself where an end is missing.</returns>
    public static ArenaPoint Of(ArenaPoint centroid, ArenaPoint nose, ArenaPoint tailBase, SilhouetteOptions options)
    {
        var lengthCm = nose.DistanceTo(tailBase);
        if (!(lengthCm > 0) || centroid.IsMissing)
        {
            return centroid;
        }

        var (alongX, alongY) = ((nose.XCm - tailBase.XCm) / lengthCm, (nose.YCm - tailBase.YCm) / lengthCm);
        var (x, y) = (centroid.XCm - ((nose.XCm + tailBase.XCm) / 2), centroid.YCm - ((nose.YCm + tailBase.YCm) / 2));
        var along = (x * alongX) + (y * alongY);
        var (sideX, sideY) = (x - (along * alongX), y - (along * alongY));
        return new ArenaPoint(
            centroid.XCm + (options.BendShare * sideX) + (options.ForwardCm * alongX),
            centroid.YCm + (options.BendShare * sideY) + (options.ForwardCm * alongY));
    }
}
