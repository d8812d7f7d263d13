using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Reporting.Comparison;

/// <summary>How a comparison is shown.</summary>
/// <param name="NameA">What the first source is called.</param>
/// <param name="NameB">What the second one is called.</param>
public sealed record ComparisonRequest(string NameA, string NameB)
{
    /// <summary>The zone of the figure.</summary>
    public required string Zone { get; init; }

    /// <summary>The point of the figure.</summary>
    public required BodyPoint Point { get; init; }

    /// <summary>The SI ratio below which an animal is susceptible.</summary>
    public required double RatioThreshold { get; init; }
}
