using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Geometry;

/// <summary>How far off a region lies from where an animal faces.</summary>
public static class FacingAngle
{
    /// <summary>The smallest angle between a heading and the direction to any place of a region.</summary>
    /// <param name="from">Where the animal is; may be missing.</param>
    /// <param name="headingRad">Where it faces, rad: 0 along x, positive towards y.</param>
    /// <param name="region">The region; a hole in it is overlooked and an expanded edge too.</param>
    /// <returns>The angle in [0, π], rad; 0 inside the region or facing it, NaN if position or heading is missing.</returns>
    public static double OffRad(ArenaPoint from, double headingRad, Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        if (from.IsMissing || double.IsNaN(headingRad))
        {
            return double.NaN;
        }

        return region.Contains(from) ? 0 : Off(from, headingRad, region);
    }

    private static double Off(ArenaPoint from, double headingRad, Region region) => region switch
    {
        PolygonRegion polygon => OffPolygon(from, headingRad, polygon.Corners),
        CircleRegion circle => Math.Max(
            0, Math.Abs(Relative(from, headingRad, circle.Centre)) - Math.Asin(Math.Min(1, circle.RadiusCm / from.DistanceTo(circle.Centre)))),
        UnionRegion union => union.Parts.Min(part => Off(from, headingRad, part)),
        DifferenceRegion difference => Off(from, headingRad, difference.Outer),
        ExpandedRegion expanded => Off(from, headingRad, expanded.Inner),
        _ => throw new ArgumentException($"No direction is known to a {region.GetType().Name}.", nameof(region)),
    };

    private static double OffPolygon(ArenaPoint from, double headingRad, ImmutableArray<ArenaPoint> corners)
    {
        var nearest = double.PositiveInfinity;
        var previous = Relative(from, headingRad, corners[^1]);
        foreach (var corner in corners)
        {
            var angle = Relative(from, headingRad, corner);
            var edgeCrossesHeading = previous < 0 != angle < 0 && Math.Abs(previous - angle) < Math.PI;
            if (edgeCrossesHeading)
            {
                return 0;
            }

            nearest = Math.Min(nearest, Math.Abs(angle));
            previous = angle;
        }

        return nearest;
    }

    private static double Relative(ArenaPoint from, double headingRad, ArenaPoint to) =>
        Math.IEEERemainder(Math.Atan2(to.YCm - from.YCm, to.XCm - from.XCm) - headingRad, Math.Tau);
}
