using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Geometry;

/// <summary>The outer edges of regions, for drawing; scores use the signed distance, never these.</summary>
public static class RegionOutline
{
    private const int PointsInCircle = 96;
    private const int PointsInArc = 12;

    /// <summary>The outer edge of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>
    /// One closed line a part, its points in order, the last one joined to the first. What is cut out of a region is not outlined;
    /// a polygon that was made smaller, or that is not convex and was made larger, is shown as it was before.
    /// </returns>
    public static ImmutableArray<ImmutableArray<ArenaPoint>> Of(Region region) => region switch
    {
        PolygonRegion polygon => [polygon.Corners],
        CircleRegion circle => [Circle(circle.Centre, circle.RadiusCm)],
        UnionRegion union => [.. union.Parts.SelectMany(part => Of(part))],
        DifferenceRegion difference => Of(difference.Outer),
        ExpandedRegion { Inner: CircleRegion circle } expanded when circle.RadiusCm + expanded.ByCm > 0 => [Circle(circle.Centre, circle.RadiusCm + expanded.ByCm)],
        ExpandedRegion { Inner: PolygonRegion polygon, ByCm: > 0 } expanded when Turn(polygon.Corners) is { } turn => [Rounded(polygon.Corners, expanded.ByCm, turn)],
        ExpandedRegion expanded => Of(expanded.Inner),
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "No outline is known for this region."),
    };

    private static ImmutableArray<ArenaPoint> Circle(ArenaPoint centre, double radiusCm) =>
        [.. Enumerable.Range(0, PointsInCircle).Select(i => OnCircle(centre, radiusCm, 2 * Math.PI * i / PointsInCircle))];

    private static ArenaPoint OnCircle(ArenaPoint centre, double radiusCm, double angleRad) =>
        new(centre.XCm + (radiusCm * Math.Cos(angleRad)), centre.YCm + (radiusCm * Math.Sin(angleRad)));

    /// <summary>Which way a convex polygon turns, 1 or -1; <see langword="null"/> if it is not convex.</summary>
    private static int? Turn(ImmutableArray<ArenaPoint> corners)
    {
        var turns = Enumerable.Range(0, corners.Length)
            .Select(i => Math.Sign(Cross(corners[i], corners[(i + 1) % corners.Length], corners[(i + 2) % corners.Length])))
            .Where(turn => turn != 0).Distinct().ToArray();
        return turns is [var only] ? only : null;
    }

    /// <summary>An arc round each corner, from the outer side of one edge to that of the next.</summary>
    private static ImmutableArray<ArenaPoint> Rounded(ImmutableArray<ArenaPoint> corners, double byCm, int turn)
    {
        var outline = ImmutableArray.CreateBuilder<ArenaPoint>();
        for (var i = 0; i < corners.Length; i++)
        {
            var (before, at, after) = (corners[(i + corners.Length - 1) % corners.Length], corners[i], corners[(i + 1) % corners.Length]);
            var (from, to) = (Outwards(before, at, turn), Outwards(at, after, turn));
            var swing = Math.IEEERemainder(to - from, 2 * Math.PI);
            outline.AddRange(Enumerable.Range(0, PointsInArc + 1).Select(k => OnCircle(at, byCm, from + (swing * k / PointsInArc))));
        }

        return outline.DrainToImmutable();
    }

    private static double Outwards(ArenaPoint from, ArenaPoint to, int turn) =>
        Math.Atan2(to.YCm - from.YCm, to.XCm - from.XCm) - (turn * Math.PI / 2);

    private static double Cross(ArenaPoint a, ArenaPoint b, ArenaPoint c) =>
        ((b.XCm - a.XCm) * (c.YCm - b.YCm)) - ((b.YCm - a.YCm) * (c.XCm - b.XCm));
}
