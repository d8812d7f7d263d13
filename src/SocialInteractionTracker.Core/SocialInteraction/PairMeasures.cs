using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>What the two trials of a subject say together, for one body point and zone edge.</summary>
/// <remarks>
/// A measure that cannot be given is <see langword="null"/>: never an infinity, never a silent 1. Index, proportion,
/// difference and the raw times are given wherever both trials were scored, also when the ratios are withheld.
/// </remarks>
public sealed record PairMeasures
{
    /// <summary>The body point the zone times are of.</summary>
    public required BodyPoint Point { get; init; }

    /// <summary>How far the zones' edges were moved outwards, cm.</summary>
    public double EdgeOffsetCm { get; init; }

    /// <summary>Te, time in the interaction zone without target; <see langword="null"/> if that trial was not scored.</summary>
    public ZoneTime? Empty { get; init; }

    /// <summary>Tt, time in the interaction zone with target; <see langword="null"/> if that trial was not scored.</summary>
    public ZoneTime? Target { get; init; }

    /// <summary>Ce, time in the corners without target; <see langword="null"/> if not scored.</summary>
    public ZoneTime? EmptyCorners { get; init; }

    /// <summary>Ct, time in the corners with target; <see langword="null"/> if not scored.</summary>
    public ZoneTime? TargetCorners { get; init; }

    /// <summary>SI ratio Tt/Te; <see langword="null"/> if withheld.</summary>
    public double? SiRatio { get; init; }

    /// <summary>SI ratio as percent; <see langword="null"/> if withheld.</summary>
    public double? SiRatioPercent => 100 * SiRatio;

    /// <summary>Corner ratio Ct/Ce; <see langword="null"/> if withheld.</summary>
    public double? CornerRatio { get; init; }

    /// <summary>Index (Tt-Te)/(Tt+Te), -1 to 1; <see langword="null"/> if a trial is not scored or both times are 0.</summary>
    public double? Index { get; init; }

    /// <summary>Proportion Tt/(Tt+Te), 0 to 1; <see langword="null"/> if a trial is not scored or both times are 0.</summary>
    public double? Proportion { get; init; }

    /// <summary>Difference Tt-Te, s; <see langword="null"/> if a trial is not scored.</summary>
    public double? DifferenceS { get; init; }

    /// <summary>Residual Tt - (a + b Te), s, a and b fitted on controls; <see langword="null"/> without enough controls.</summary>
    public double? ResidualS { get; init; }

    /// <summary>The residual over the controls' residual SD (n - 2 degrees of freedom); <see langword="null"/> without enough controls.</summary>
    public double? StandardisedResidual { get; init; }

    /// <summary>Mean nose distance to the enclosure, target over no target, each over its arena's largest distance; <see langword="null"/> if unknown.</summary>
    public double? DistanceRatio { get; init; }

    /// <summary>Dt/(Dt+De) of the same two relative distances, 0 to 1; <see langword="null"/> if unknown.</summary>
    public double? DistanceProportion { get; init; }

    /// <summary>Social engagement index, proportion over <see cref="DistanceRatio"/>, 0.5 when nothing changes; <see langword="null"/> if either is.</summary>
    public double? SocialEngagementIndex { get; init; }

    /// <summary>Proportion over <see cref="DistanceProportion"/>, 1 when nothing changes; <see langword="null"/> if either is.</summary>
    /// <remarks>The form in which the DeepOF group's social-interaction table was published (its column SEI).</remarks>
    public double? SocialEngagementOfProportions { get; init; }

    /// <summary>Mean speed without target minus with target, cm/s; <see langword="null"/> if unknown.</summary>
    public double? SpeedDifferenceCmPerS { get; init; }

    /// <summary>Why the two trials cannot be compared at all, one sentence each; empty if they can.</summary>
    public ImmutableArray<string> PairFaults { get; init; } = [];

    /// <summary>Why a ratio over Te cannot be taken although the trials can be compared; <see langword="null"/> if it can.</summary>
    public string? RatioFault { get; init; }

    /// <summary>Why a corner ratio cannot be taken although the trials can be compared; <see langword="null"/> if it can.</summary>
    public string? CornerRatioFault { get; init; }

    /// <summary>All reasons for which the SI ratio is withheld, one sentence each; empty if it is given.</summary>
    public ImmutableArray<string> WithheldReasons => RatioFault is null ? PairFaults : PairFaults.Add(RatioFault);
}
