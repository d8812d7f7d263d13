using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Puts lines together to four-sided floors and chooses one.</summary>
internal sealed class RectangleSearch(EdgeField field, double aspect, ArenaFindingOptions options)
{
    /// <summary>Spread of the logarithm of the seen over the true aspect ratio: a tilted camera shortens one direction.</summary>
    private const double AspectSpread = 0.15;

    /// <summary>A wrong aspect ratio costs at most all but this.</summary>
    private const double LeastAspectFactor = 0.45;

    /// <summary>Opposite sides differ by at most this factor in a usable view.</summary>
    private const double LargestTaper = 1.7;

    /// <summary>Exponent of the covered share of the picture: of two equal outlines the larger is the arena.</summary>
    private const double SizeExponent = 0.25;

    /// <summary>What a side that is only the picture's border counts as.</summary>
    private const double BorderSupport = 0.3;

    /// <summary>Score for 2, 3 and 4 sides with luma changing in the same direction.</summary>
    private static readonly double[] AgreementFactors = [0.85, 0.95, 1];

    private const double OutsideTolerancePx = 4;

    /// <summary>Edges closer than this to the walls' own outline are still the walls', px.</summary>
    private const double ClearOfWallsPx = 3;

    private readonly List<FloorCandidate> _candidates = [];

    /// <summary>All candidates in falling order of score.</summary>
    public IReadOnlyList<FloorCandidate> Find() => Find(field, null, options.SmallestShare * field.Width, options.SmallestShare * field.Height);

    /// <summary>Candidates within another one that are no smaller than a floor within its walls, in falling order of score.</summary>
    /// <param name="walls">The other one; its sides may be shared, as the foot of a wall that is seen edge-on.</param>
    public IReadOnlyList<FloorCandidate> FindWithin(FloorCandidate walls) => Find(
        field.Within((x, y) => walls.IsInside(x, y, ClearOfWallsPx)), walls, options.FloorToWallTop * walls.Width, options.FloorToWallTop * walls.Height);

    private List<FloorCandidate> Find(EdgeField within, FloorCandidate? walls, double leastWidth, double leastHeight)
    {
        _candidates.Clear();
        var upright = Pairs(new LineFinder(within, options.LargestTurnDegrees).Find(), walls is null ? [] : [walls.Sides[3], walls.Sides[1]], leastWidth);
        var level = Pairs(new LineFinder(within.Transposed(), options.LargestTurnDegrees).Find(), walls is null ? [] : [walls.Sides[0], walls.Sides[2]], leastHeight);
        foreach (var (left, right) in upright)
        {
            foreach (var (top, bottom) in level)
            {
                Consider(left, top, right, bottom);
            }
        }

        _candidates.Sort((a, b) => b.Score.CompareTo(a.Score));
        return [.. _candidates];
    }

    /// <summary>How well a seen aspect ratio agrees with the arena's.</summary>
    /// <param name="seen">Width over height as seen.</param>
    /// <param name="real">Width over height of the arena.</param>
    /// <param name="least">The factor of a ratio that is all wrong.</param>
    public static double AspectFactor(double seen, double real, double least)
    {
        var deviation = Math.Log(seen / real) / AspectSpread;
        return least + ((1 - least) * Math.Exp(-deviation * deviation / 2));
    }

    private static List<(SideLine First, SideLine Second)> Pairs(List<SideLine> found, SideLine[] shared, double leastPx)
    {
        SideLine[] lines = shared.Length == 0 ? [.. found] : [.. found.Where(line => !line.IsBorder), .. shared];
        var pairs = new List<(SideLine, SideLine)>();
        foreach (var first in lines)
        {
            foreach (var second in lines)
            {
                if (second.Offset - first.Offset >= leastPx)
                {
                    pairs.Add((first, second));
                }
            }
        }

        return pairs;
    }

    private void Consider(SideLine left, SideLine top, SideLine right, SideLine bottom)
    {
        var size = (field.Width, field.Height);
        var corners = new Quadrilateral(left.Cross(top, size), right.Cross(top, size), right.Cross(bottom, size), left.Cross(bottom, size));
        if (!corners.IsConvexClockwise || !Inside(corners.TopLeft) || !Inside(corners.TopRight) || !Inside(corners.BottomRight) || !Inside(corners.BottomLeft))
        {
            return;
        }

        double[] support =
        [
            Support(top, corners.TopLeft.X, corners.TopRight.X), Support(right, corners.TopRight.Y, corners.BottomRight.Y),
            Support(bottom, corners.BottomLeft.X, corners.BottomRight.X), Support(left, corners.TopLeft.Y, corners.BottomLeft.Y),
        ];
        var candidate = new FloorCandidate(corners, [top, right, bottom, left], support, 0);
        if (Taper(corners) <= LargestTaper)
        {
            _candidates.Add(candidate with { Score = Score(candidate) });
        }
    }

    private double Score(FloorCandidate candidate)
    {
        var covered = candidate.Size / Math.Sqrt((double)field.Width * field.Height);
        return FloorCandidate.Evidence(candidate.Support) * AspectFactor(candidate.Width / candidate.Height, aspect, LeastAspectFactor)
            * AgreementFactors[candidate.AgreeingSides - 2] * Math.Pow(covered, SizeExponent);
    }

    private static double Support(SideLine side, double from, double to) => side.IsBorder ? BorderSupport : side.Support(from, to);

    private bool Inside(PixelPoint corner) =>
        corner.X >= -OutsideTolerancePx && corner.Y >= -OutsideTolerancePx
        && corner.X <= field.Width + OutsideTolerancePx && corner.Y <= field.Height + OutsideTolerancePx;

    private static double Taper(Quadrilateral q)
    {
        var level = q.TopLeft.DistanceTo(q.TopRight) / q.BottomLeft.DistanceTo(q.BottomRight);
        var upright = q.TopLeft.DistanceTo(q.BottomLeft) / q.TopRight.DistanceTo(q.BottomRight);
        return Math.Max(Math.Max(level, 1 / level), Math.Max(upright, 1 / upright));
    }
}
