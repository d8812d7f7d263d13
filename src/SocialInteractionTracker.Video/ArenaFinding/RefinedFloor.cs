using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>A candidate whose sides were fitted in the full picture.</summary>
/// <param name="Coarse">The candidate.</param>
/// <param name="Corners">Where the fitted sides meet, px.</param>
/// <param name="Sides">Top, right, bottom, left.</param>
/// <param name="Support">Support of each side, in [0, 1], from both looks.</param>
/// <param name="Score">How well it fits an arena, in [0, 1].</param>
internal sealed record RefinedFloor(FloorCandidate Coarse, Quadrilateral Corners, SideCurve[] Sides, double[] Support, double Score)
{
    public double Evidence => FloorCandidate.Evidence(Support);
}
