namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>How positions are freed of noise.</summary>
public enum SmoothingMethod
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Running median of each coordinate.</summary>
    Median,

    /// <summary>Running fit of a parabola over real time (a straight line where there are few samples).</summary>
    SavitzkyGolay,
}
