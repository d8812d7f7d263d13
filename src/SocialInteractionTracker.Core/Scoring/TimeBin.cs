using System.Collections.Immutable;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>The measures of one time bin, <c>[StartS, EndS)</c> from the window's start.</summary>
/// <param name="LengthS">Length of the bins of this division, s; the last bin can be shorter.</param>
/// <param name="Index">Number of the bin from 0.</param>
/// <param name="StartS">Its start, s from the window's start.</param>
/// <param name="EndS">Its end, s from the window's start.</param>
public sealed record TimeBin(double LengthS, int Index, double StartS, double EndS)
{
    /// <summary>Part of the bin that frames cover and nobody excluded, s; all its sums are out of this.</summary>
    public required double ScoredS { get; init; }

    /// <summary>Movement of the body centre in the bin.</summary>
    public required MovementMeasures Movement { get; init; }

    /// <summary>One entry a zone and point, as for the whole window; entries count in the bin they begin in.</summary>
    public required ImmutableArray<ZoneMeasures> Zones { get; init; }
}
