using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>An arena's floor as it was found in a background picture.</summary>
public sealed record FoundArena
{
    /// <summary>Corners of the floor's bounding rectangle, px; <see langword="null"/> if nothing like a floor was found.</summary>
    public required Quadrilateral? Corners { get; init; }

    /// <summary>How far to trust the corners, in [0, 1]; 0 if there are none. See <see cref="ArenaFindingOptions.TrustFrom"/>.</summary>
    public required double Confidence { get; init; }

    /// <summary>Share of each side along which there is an edge, beyond what chance gives, in [0, 1]: top, right, bottom, left; for a circle the quarters from the top right clockwise. Empty if nothing was found.</summary>
    public required ImmutableArray<double> SideSupport { get; init; }

    /// <summary>How far the floor's sides bend off the straight lines between the corners, px: the lens's distortion; 0 for straight sides and circles.</summary>
    public required double BowPx { get; init; }

    /// <summary>What lowers the confidence, each a sentence with what to do; empty if nothing does.</summary>
    public required ImmutableArray<string> Reasons { get; init; }
}
