using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>What a search found, before the picture to check is drawn.</summary>
internal sealed record Finding(Quadrilateral? Corners, double Confidence, ImmutableArray<double> SideSupport, ImmutableArray<string> Reasons)
{
    /// <summary>How far the sides bend off straight lines, px.</summary>
    public double BowPx { get; init; }

    /// <summary>Nothing like an arena.</summary>
    public static Finding Nothing(string reason) => new(null, 0, [], [reason]);
}
