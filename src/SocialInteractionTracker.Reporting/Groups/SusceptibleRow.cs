using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>How many animals of two groups are susceptible.</summary>
/// <param name="A">One group.</param>
/// <param name="B">The other.</param>
internal sealed record SusceptibleRow(ClassCount A, ClassCount B)
{
    /// <summary>Do the shares differ? <see langword="null"/> if either group has no class.</summary>
    public required FisherTest? Test { get; init; }

    /// <summary>Fisher's probability, adjusted by Holm over the pairs of groups.</summary>
    public double? Holm { get; init; }
}
