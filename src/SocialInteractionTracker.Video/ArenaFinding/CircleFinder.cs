using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Finds a circular floor, which a tilted camera sees as an ellipse.</summary>
internal sealed class CircleFinder(LumaPicture background, ArenaFindingOptions options)
{
    /// <summary>Longer side of the reduced picture, px: bedding becomes grey, a floor's edge stays.</summary>
    private const int LongSidePx = 160;

    private const int Places = 240;
    private const int Quarters = 4;

    /// <summary>How far off an edge may lie in each round of fitting, as a share of the radius: a tilted circle is up to this much off.</summary>
    private static readonly double[] Reaches = [0.12, 0.1, 0.06, 0.03, 0.03, 0.03];

    /// <summary>The same for a circle within another one, whose edge is near.</summary>
    private static readonly double[] NearReaches = [0.06, 0.05, 0.04, 0.03, 0.03, 0.03];

    /// <summary>Edges closer than this share of the radius to the walls' own outline are still the walls'.</summary>
    private const double ClearOfWalls = 0.05;

    /// <summary>The foot of walls has at most this share of their top's radius; nearer lies the edge of the shadow along them.</summary>
    private const double LargestFoot = 0.94;

    /// <summary>Evidence that the foot of walls has at least.</summary>
    private const double FootEvidence = 0.6;

    /// <summary>A place on the outline is within this share of the radius, and at least 1.5 px.</summary>
    private const double InlierShare = 0.008;
    private const double InlierPx = 1.5;

    /// <summary>Share of places that lie on an outline by chance.</summary>
    private const double ChanceInliers = 0.3;

    /// <summary>Short over long axis of the flattest usable view.</summary>
    private const double FlattestView = 0.7;

    /// <summary>Flattening beyond this lowers the confidence.</summary>
    private const double FlatView = 0.85;

    private const double CompetingScore = 0.8;
    private const double SameOutline = 0.04;
    private const double SizeExponent = 0.25;

    private readonly EdgeProbe _probe = new(background);

    public Finding Find()
    {
        var (field, scale) = EdgeField.Of(background, LongSidePx);
        var outlines = new CircleSearch(field, options.SmallestShare).Find().Select(c => Fit(c, scale, Reaches)).OfType<Outline>()
            .OrderByDescending(o => o.Score).ToList();
        if (outlines.Count == 0)
        {
            return Finding.Nothing("No circle was found: give the corners by hand.");
        }

        var chosen = Floor(outlines);
        var smallest = options.FloorToWallTop * outlines[0].Ellipse.Radius;
        for (var foot = WallFoot(field, scale, chosen); foot is not null && foot.Ellipse.Radius >= smallest; foot = WallFoot(field, scale, chosen))
        {
            chosen = foot;
        }

        return Judge(chosen);
    }

    /// <summary>The best outline within another one that is the foot of its walls, looked for alone: walls with rims crowd it out of the first look.</summary>
    private Outline? WallFoot(EdgeField field, double scale, Outline walls)
    {
        var (top, least) = (walls.Ellipse, options.FloorToWallTop * walls.Ellipse.Radius * scale);
        var within = field.Within((x, y) => top.Holds(new PixelPoint(((x + 0.5) / scale) - 0.5, ((y + 0.5) / scale) - 0.5), 1 - ClearOfWalls));
        return new CircleSearch(within, 2 * least / Math.Min(field.Width, field.Height)).Find()
            .Select(c => Fit(c, scale, NearReaches)).OfType<Outline>()
            .Where(o => o.Ellipse.Radius <= LargestFoot * top.Radius && o.Evidence >= FootEvidence
                && top.Centre.DistanceTo(o.Ellipse.Centre) + o.Ellipse.Radius <= top.Radius * (1 + SameOutline)
                && FloorStep.IsWallFoot(o.Ellipse, _probe))
            .MaxBy(o => o.Score);
    }

    /// <summary>An ellipse with the share of each quarter that lies on an edge.</summary>
    private sealed record Outline(Ellipse Ellipse, double[] Support, double Score)
    {
        public double Evidence => FloorCandidate.Evidence(Support);
    }

    private Outline? Fit(CircleCandidate candidate, double scale, double[] reaches)
    {
        var radius = candidate.Radius / scale;
        var ellipse = new Ellipse(
            new PixelPoint(((candidate.Centre.X + 0.5) / scale) - 0.5, ((candidate.Centre.Y + 0.5) / scale) - 0.5), radius, 0, radius);
        foreach (var reach in reaches)
        {
            var edges = Edges(ellipse, candidate.Sign, reach);
            if (Ellipse.Fit([.. edges.Select(e => e.Point)], [.. edges.Select(e => e.Weight)], ellipse.Radius, ellipse.Centre) is not { } fitted
                || fitted.ShortRadius < FlattestView * fitted.LongRadius)
            {
                return null;
            }

            ellipse = fitted;
        }

        var support = Support(ellipse, candidate.Sign);
        var covered = 2 * ellipse.Radius / Math.Min(background.Width, background.Height);
        var score = FloorCandidate.Evidence(support) * Math.Pow(Math.Min(1, covered), SizeExponent);
        return covered < options.SmallestShare ? null : new Outline(ellipse, support, score);
    }

    private List<(PixelPoint Point, double Weight)> Edges(Ellipse ellipse, int sign, double reachShare)
    {
        var edges = new List<(PixelPoint, double)>();
        var reach = Math.Max(reachShare * ellipse.Radius, 2 * InlierPx);
        for (var i = 0; i < Places; i++)
        {
            if (EdgeAt(ellipse, i, sign, reach) is var (point, offset))
            {
                var r = offset / reach;
                edges.Add((point, (1 - (r * r)) * (1 - (r * r))));
            }
        }

        return edges;
    }

    private (PixelPoint Point, double Offset)? EdgeAt(Ellipse ellipse, int place, int sign, double reach)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * place / Places);
        var (at, normal) = (ellipse.At(cos, sin), ellipse.Normal(cos, sin));
        return _probe.EdgeNear(at, normal, sign, reach) is var (offset, _)
            ? (new PixelPoint(at.X + (offset * normal.X), at.Y + (offset * normal.Y)), offset)
            : null;
    }

    private double[] Support(Ellipse ellipse, int sign)
    {
        var tolerance = Math.Max(InlierPx, InlierShare * ellipse.Radius);
        var support = new double[Quarters];
        for (var i = 0; i < Places; i++)
        {
            var edge = EdgeAt(ellipse, i, sign, Reaches[^1] * ellipse.Radius + tolerance);

            // Angles run clockwise in the picture from the right: the quarter before 0 is the top right one.
            support[((i * Quarters / Places) + 1) % Quarters] += edge is { } e && Math.Abs(e.Offset) <= tolerance ? (double)Quarters / Places : 0;
        }

        return [.. support.Select(s => Math.Clamp((s - ChanceInliers) / (1 - ChanceInliers), 0, 1))];
    }

    /// <summary>The innermost of the nested good outlines that are large enough to be a floor within walls.</summary>
    private Outline Floor(List<Outline> outlines)
    {
        var (best, radius) = (outlines[0], outlines[0].Ellipse.Radius);
        return outlines.TakeWhile(o => o.Score >= CompetingScore * best.Score)
            .Where(o => o.Ellipse.Radius < (1 - SameOutline) * radius && o.Ellipse.Radius >= options.FloorToWallTop * radius)
            .FirstOrDefault(o => o.Ellipse.Centre.DistanceTo(best.Ellipse.Centre) + o.Ellipse.Radius <= radius * (1 + SameOutline)) ?? best;
    }

    private static Finding Judge(Outline outline)
    {
        var flatness = outline.Ellipse.ShortRadius / outline.Ellipse.LongRadius;
        var reasons = ImmutableArray.CreateBuilder<string>();
        foreach (var (support, name) in outline.Support.Zip((string[])["top right", "bottom right", "bottom left", "top left"]))
        {
            if (support < Judgement.WeakSide)
            {
                reasons.Add(Judgement.Weak($"{name} quarter", support));
            }
        }

        if (flatness < FlatView)
        {
            reasons.Add(FormattableString.Invariant($"The circle is seen {flatness:0.00} as high as wide: the camera is much tilted, or the arena is no circle."));
        }

        var confidence = outline.Evidence * Math.Min(1, flatness / FlatView);
        return new Finding(outline.Ellipse.Corners, confidence, [.. outline.Support], reasons.ToImmutable());
    }
}
