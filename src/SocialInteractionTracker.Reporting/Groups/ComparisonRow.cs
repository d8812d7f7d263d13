using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>Two groups compared in one measure; a test that cannot be made is <see langword="null"/>.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="A">One group.</param>
/// <param name="B">The other.</param>
internal sealed record ComparisonRow(Measure Measure, Group A, Group B)
{
    /// <summary>Animals of the one group.</summary>
    public required int CountA { get; init; }

    /// <summary>Animals of the other.</summary>
    public required int CountB { get; init; }

    /// <summary>Do the means differ?</summary>
    public required WelchTest? Welch { get; init; }

    /// <summary>Does one group lie above the other?</summary>
    public required MannWhitneyTest? MannWhitney { get; init; }

    /// <summary>How far apart they are, in SD.</summary>
    public required HedgesG? Effect { get; init; }

    /// <summary>Do the groups of the study differ at all? <see langword="null"/> with only two groups.</summary>
    public KruskalWallisTest? Overall { get; init; }

    /// <summary>Welch's probability, adjusted by Holm over the pairs of groups.</summary>
    public double? WelchHolm { get; init; }

    /// <summary>Mann and Whitney's probability, adjusted likewise.</summary>
    public double? MannWhitneyHolm { get; init; }
}
