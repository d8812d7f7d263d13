namespace SocialInteractionTracker.Reporting.Statistics;

/// <summary>How sure the intervals of groups are.</summary>
internal static class Confidence
{
    /// <summary>The level of all intervals of groups.</summary>
    public const double Level = 0.95;

    /// <summary>What is left out at either end.</summary>
    public const double Tail = (1 - Level) / 2;
}
