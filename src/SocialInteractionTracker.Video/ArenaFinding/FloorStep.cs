using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Tells the foot of a wall, where luma changes for good, from a line drawn on the floor, beside which it is the same on both sides.</summary>
internal static class FloorStep
{
    private const int Places = 48;

    /// <summary>How far beside a side luma is compared, as a share of the floor's size.</summary>
    private const double AsideShare = 0.025;

    /// <summary>Luma step of a wall's foot: a share of the luma beside it, which scales with the light, between two bounds in grey levels.</summary>
    private const double StepShare = 0.05;
    private const double SmallestStep = 1.5;
    private const double LargestStep = 4;

    private const int Quarters = 4;

    /// <summary>Sides or quarters that must show a step: one may be hidden or evenly lit.</summary>
    private const int FewestSides = 3;

    /// <summary>Whether a refined outline is the foot of walls.</summary>
    public static bool IsWallFoot(RefinedFloor floor, EdgeProbe probe, double sizePx)
    {
        var q = floor.Corners;
        PixelPoint[] corners = [q.TopLeft, q.TopRight, q.BottomRight, q.BottomLeft];
        return Enumerable.Range(0, corners.Length)
            .Count(i => IsStep(floor.Sides[i], (corners[i], corners[(i + 1) % corners.Length]), probe, AsideShare * sizePx)) >= FewestSides;
    }

    /// <summary>Whether an ellipse is the foot of walls.</summary>
    public static bool IsWallFoot(Ellipse floor, EdgeProbe probe)
    {
        var asidePx = AsideShare * 2 * floor.Radius;
        return Enumerable.Range(0, Quarters).Count(quarter => IsStep(Enumerable.Range(0, Places).Select(i =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * (quarter + ((i + 0.5) / Places)) / Quarters);
            var (at, normal) = (floor.At(cos, sin), floor.Normal(cos, sin));
            return (probe.Luma(at.X - (asidePx * normal.X), at.Y - (asidePx * normal.Y)), probe.Luma(at.X + (asidePx * normal.X), at.Y + (asidePx * normal.Y)));
        }))) >= FewestSides;
    }

    private static bool IsStep(SideCurve side, (PixelPoint From, PixelPoint To) ends, EdgeProbe probe, double asidePx)
    {
        var (from, to) = (side.Along(ends.From), side.Along(ends.To));
        return IsStep(Enumerable.Range(0, Places).Select(i =>
        {
            var at = side.At(from + ((to - from) * (i + 1) / (Places + 1)));
            var (x, y) = (-side.DirectionY * asidePx, side.DirectionX * asidePx);
            return (probe.Luma(at.X + x, at.Y + y), probe.Luma(at.X - x, at.Y - y));
        }));
    }

    /// <summary>Whether luma changes for good across an edge, in the median of its places.</summary>
    private static bool IsStep(IEnumerable<(double Inside, double Outside)> places)
    {
        var lumas = places.ToArray();
        var step = lumas.Select(l => l.Inside - l.Outside).Order().ElementAt(lumas.Length / 2);
        var brighter = lumas.Average(l => Math.Max(l.Inside, l.Outside));
        return Math.Abs(step) >= Math.Clamp(StepShare * brighter, SmallestStep, LargestStep);
    }
}
