namespace SocialInteractionTracker.Review.Editing;

/// <summary>How far things can be dragged.</summary>
internal static class HandleLimits
{
    /// <summary>The smallest length that a drag makes, cm: nothing can be dragged to a point or turned inside out.</summary>
    public const double SmallestCm = 0.5;
}
