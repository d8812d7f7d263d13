using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Looks at candidates in the full picture.</summary>
internal sealed class FloorRefiner
{
    /// <summary>How far off the coarse line an edge is looked for, as a share of the picture's longer side, and px added to it.</summary>
    private const double ReachShare = 0.012;
    private const double ReachPx = 2;

    /// <summary>Share of places that lie on a curve by chance.</summary>
    private const double ChanceInliers = 0.25;

    /// <summary>The sides of one floor are alike: a side fainter than this share of the others' gradient is likely a mark or a reflection.</summary>
    private const double EvenContrast = 0.25;

    /// <summary>What the faintest side keeps of its support.</summary>
    private const double LeastContrastFactor = 0.4;

    private readonly SideRefiner _sides;
    private readonly double _scale;

    public FloorRefiner(LumaPicture background, double scale)
    {
        Probe = new EdgeProbe(background);
        _sides = new SideRefiner(Probe, (ReachShare * Math.Max(background.Width, background.Height)) + ReachPx);
        _scale = scale;
    }

    /// <summary>The full picture.</summary>
    public EdgeProbe Probe { get; }

    /// <summary>Fits the sides of a candidate and scores it anew.</summary>
    /// <param name="coarse">The candidate.</param>
    /// <param name="rounds">How often: a bent side comes into reach step by step.</param>
    public RefinedFloor Refine(FloorCandidate coarse, int rounds)
    {
        var (tl, tr) = (Full(coarse.Corners.TopLeft), Full(coarse.Corners.TopRight));
        var (br, bl) = (Full(coarse.Corners.BottomRight), Full(coarse.Corners.BottomLeft));

        var corners = new Quadrilateral(tl, tr, br, bl);
        SideCurve[] sides = [SideCurve.Straight(tl, tr), SideCurve.Straight(tr, br), SideCurve.Straight(br, bl), SideCurve.Straight(bl, tl)];
        for (var round = 0; round < rounds && corners.IsConvexClockwise; round++)
        {
            (sides, corners) = Refine(coarse, sides, corners);
        }

        var contrast = sides.Select(s => s.Contrast).Order().ToArray();
        var expected = EvenContrast * (contrast[1] + contrast[2]) / 2;
        var support = sides.Select((side, i) => Support(side, coarse.Support[i], expected)).ToArray();
        var score = coarse.Score * FloorCandidate.Evidence(support) / FloorCandidate.Evidence(coarse.Support);
        return new RefinedFloor(coarse, corners, sides, support, score);
    }

    private (SideCurve[] Sides, Quadrilateral Corners) Refine(FloorCandidate coarse, SideCurve[] sides, Quadrilateral q)
    {
        PixelPoint[] ends = [q.TopLeft, q.TopRight, q.BottomRight, q.BottomLeft];

        // Going round clockwise the inside is on the right-hand side; the lines' signs are for rising to the right and downwards.
        int[] inwards = [1, -1, -1, 1];
        var refined = new SideCurve[sides.Length];
        for (var i = 0; i < sides.Length; i++)
        {
            var line = coarse.Sides[i];
            refined[i] = line.IsBorder ? sides[i] : _sides.Refine(sides[i], ends[i], ends[(i + 1) % ends.Length], inwards[i] * line.Sign);
        }

        return (refined, new Quadrilateral(
            SideCurve.Cross(refined[3], refined[0], q.TopLeft), SideCurve.Cross(refined[0], refined[1], q.TopRight),
            SideCurve.Cross(refined[1], refined[2], q.BottomRight), SideCurve.Cross(refined[2], refined[3], q.BottomLeft)));
    }

    private static double Support(SideCurve side, double coarse, double expectedContrast)
    {
        var seen = coarse * Math.Clamp((side.Inliers - ChanceInliers) / (1 - ChanceInliers), 0, 1);
        return side.Contrast >= expectedContrast ? seen : seen * Math.Max(LeastContrastFactor, side.Contrast / expectedContrast);
    }

    private PixelPoint Full(PixelPoint p) => new(((p.X + 0.5) / _scale) - 0.5, ((p.Y + 0.5) / _scale) - 0.5);
}
