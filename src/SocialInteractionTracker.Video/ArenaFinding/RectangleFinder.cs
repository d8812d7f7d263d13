using System.Collections.Immutable;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Finds a rectangular floor.</summary>
internal static class RectangleFinder
{
    /// <summary>Longer side of the reduced picture, px: a fillet or a seam becomes one line, a floor's edge stays.</summary>
    private const int LongSidePx = 400;

    /// <summary>Candidates this close to the best score compete with it.</summary>
    private const double CompetingScore = 0.8;

    /// <summary>Outlines that agree within this share of their size are the same floor (a fillet, a double seam).</summary>
    private const double SameOutline = 0.04;

    /// <summary>Of candidates that agree within this share of their size, one is looked at closely.</summary>
    private const double DistinctOutline = 0.015;

    /// <summary>How many candidates are looked at closely.</summary>
    private const int Refined = 80;

    /// <summary>How many of these are fitted until a bent side is followed, and in how many rounds.</summary>
    private const int Finalists = 12;
    private const int FinalRounds = 3;

    /// <summary>Logarithm of the aspect ratios up to which the foot of walls has the shape of their top.</summary>
    private const double SameShape = 0.06;

    /// <summary>
    /// The foot of walls lies at least this share of the size within their top; nearer lie the edges of the shadow along the walls.
    /// Walls of 16 cm below a camera at 2 m show as much.
    /// </summary>
    private const double LeastWallGap = 0.04;

    /// <summary>Sides on which walls are seen round a floor in the first look, and in the second, in which the other outline may share sides with the floor.</summary>
    private const int WallSides = 3;
    private const int SeenWallSides = 2;

    /// <summary>Evidence that the foot of walls has at least; a side may be hidden by the enclosure.</summary>
    private const double FootEvidence = 0.6;

    /// <summary>What a wrong aspect ratio leaves of the confidence.</summary>
    private const double LeastAspectConfidence = 0.3;

    /// <summary>Agreement of the aspect ratio below which it is told.</summary>
    private const double GoodAspect = 0.85;

    /// <summary>What a second outline leaves of the confidence.</summary>
    private const double RivalFactor = 0.85;

    private static readonly string[] SideNames = ["top", "right", "bottom", "left"];

    public static Finding Find(LumaPicture background, double aspect, ArenaFindingOptions options)
    {
        var (field, scale) = EdgeField.Of(background, LongSidePx);
        var search = new RectangleSearch(field, aspect, options);
        var candidates = search.Find();
        if (candidates.Count == 0)
        {
            return Finding.Nothing("No four sides were found: give the corners by hand.");
        }

        var refiner = new FloorRefiner(background, scale);
        var refined = Distinct(candidates).Select(c => refiner.Refine(c, rounds: 1)).OrderByDescending(c => c.Score).Take(Finalists)
            .Select(c => refiner.Refine(c.Coarse, FinalRounds)).OrderByDescending(c => c.Score).ToList();
        var chosen = Floor(refined, refiner, scale, options);
        for (var foot = WallFoot(search, refiner, scale, chosen); foot is not null && foot.Coarse.Size >= options.FloorToWallTop * refined[0].Coarse.Size;
            foot = WallFoot(search, refiner, scale, chosen))
        {
            chosen = foot;
        }

        var rivals = refined.Count(c => c.Score >= CompetingScore * chosen.Score && !c.Coarse.IsNear(chosen.Coarse, SameOutline) && !Nested(c.Coarse, chosen.Coarse));
        return Judge(chosen, aspect, rivals);
    }

    private static List<FloorCandidate> Distinct(IReadOnlyList<FloorCandidate> candidates)
    {
        var distinct = new List<FloorCandidate>();
        foreach (var candidate in candidates)
        {
            if (distinct.TrueForAll(d => !d.IsNear(candidate, DistinctOutline)))
            {
                distinct.Add(candidate);
                if (distinct.Count == Refined)
                {
                    break;
                }
            }
        }

        return distinct;
    }

    /// <summary>The innermost of the nested good outlines that are large enough to be a floor within walls.</summary>
    private static RefinedFloor Floor(List<RefinedFloor> floors, FloorRefiner refiner, double scale, ArenaFindingOptions options)
    {
        var smallest = options.FloorToWallTop * floors[0].Coarse.Size;
        var good = floors.Where(f => f.Score >= CompetingScore * floors[0].Score && f.Evidence >= CompetingScore * floors[0].Evidence).ToList();
        var (chosen, inner) = (floors[0], (RefinedFloor?)floors[0]);
        while (inner is not null)
        {
            chosen = inner;
            inner = good.FirstOrDefault(f => f.Coarse.Size >= smallest && chosen.Coarse.HoldsInWalls(f.Coarse, SameOutline / 2 * chosen.Coarse.Size, WallSides)
                && FloorStep.IsWallFoot(f, refiner.Probe, f.Coarse.Size / scale));
        }

        return chosen;
    }

    /// <summary>The best outline within another one that is the foot of its walls, looked for alone: walls with rims crowd it out of the first look.</summary>
    private static RefinedFloor? WallFoot(RectangleSearch search, FloorRefiner refiner, double scale, RefinedFloor walls)
    {
        var within = search.FindWithin(walls.Coarse)
            .Where(c => c.HasShapeOf(walls.Coarse, SameShape) && walls.Coarse.HoldsInWalls(c, LeastWallGap * walls.Coarse.Size, SeenWallSides)).ToList();
        return Distinct(within).Take(Finalists).Select(c => refiner.Refine(c, FinalRounds))
            .Where(f => f.Evidence >= FootEvidence && f.Corners.IsConvexClockwise && FloorStep.IsWallFoot(f, refiner.Probe, f.Coarse.Size / scale))
            .MaxBy(f => f.Score);
    }

    private static bool Nested(FloorCandidate a, FloorCandidate b) => a.Holds(b, SameOutline * b.Size) || b.Holds(a, SameOutline * b.Size);

    private static Finding Judge(RefinedFloor chosen, double aspect, int rivals)
    {
        var seen = chosen.Coarse.Width / chosen.Coarse.Height;
        var agreement = RectangleSearch.AspectFactor(seen, aspect, LeastAspectConfidence);
        var reasons = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < SideNames.Length; i++)
        {
            if (chosen.Coarse.Sides[i].IsBorder)
            {
                reasons.Add($"The {SideNames[i]} side is not seen, the picture's border stands for it: give the corners by hand if the arena reaches beyond the picture.");
            }
            else if (chosen.Support[i] < Judgement.WeakSide)
            {
                reasons.Add(Judgement.Weak($"{SideNames[i]} side", chosen.Support[i]));
            }
        }

        if (agreement < GoodAspect)
        {
            reasons.Add(FormattableString.Invariant($"The floor is seen {seen:0.00} times as wide as high, but the arena's size says {aspect:0.00}: check width_cm and height_cm."));
        }

        if (rivals > 0)
        {
            reasons.Add("Another outline fits nearly as well: check the picture, or give the corners by hand.");
        }

        if (!chosen.Corners.IsConvexClockwise)
        {
            return Finding.Nothing("The sides that were found do not make a rectangle: give the corners by hand.");
        }

        var confidence = chosen.Evidence * agreement * (rivals > 0 ? RivalFactor : 1);
        return new Finding(chosen.Corners, confidence, [.. chosen.Support], reasons.ToImmutable()) { BowPx = chosen.Sides.Max(s => s.BowPx) };
    }
}
