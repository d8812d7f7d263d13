using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Tells the foot of a wall, where luma changes for good, from a line drawn on the floor, beside which it is the same on both sides.</summary>
internal static class FloorStep
{
    private const int Places = 48;

    /// <summary>How far beside a side luma is compared, as a share of the floor's size.</summary>
    private const double AsideShare = 0.025;

    /// <summary>Luma step of a wall's foot, grey levels.</summary>
    private const double LeastStep = 4;

    /// <summary>Sides that must show a step: one may be hidden or evenly lit.</summary>
    private const int FewestSides = 3;

    /// <summary>Whether a refined outline is the foot of walls.</summary>
    public static bool IsWallFoot(RefinedFloor floor, EdgeProbe probe, double sizePx)
    {
        var q = floor.Corners;
        PixelPoint[] corners = [q.TopLeft, q.TopRight, q.BottomRight, q.BottomLeft];
        return Enumerable.Range(0, corners.Length)
            .Count(i => Math.Abs(Step(floor.Sides[i], (corners[i], corners[(i + 1) % corners.Length]), probe, AsideShare * sizePx)) >= LeastStep) >= FewestSides;
    }

    /// <summary>Median luma step across a side.</summary>
    private static double Step(SideCurve side, (PixelPoint From, PixelPoint To) ends, EdgeProbe probe, double asidePx)
    {
        var (from, to) = (side.Along(ends.From), side.Along(ends.To));
        var steps = Enumerable.Range(0, Places).Select(i =>
        {
            var at = side.At(from + ((to - from) * (i + 1) / (Places + 1)));
            var (x, y) = (-side.DirectionY * asidePx, side.DirectionX * asidePx);
            return probe.Luma(at.X + x, at.Y + y) - probe.Luma(at.X - x, at.Y - y);
        }).Order().ToArray();
        return steps[Places / 2];
    }
}
