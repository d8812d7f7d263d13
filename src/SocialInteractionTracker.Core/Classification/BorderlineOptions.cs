namespace SocialInteractionTracker.Core.Classification;

/// <summary>When a class counts as flipping easily; one criterion met is enough.</summary>
public sealed record BorderlineOptions
{
    /// <summary>A class less probable than this (see <see cref="SubjectClass.ClassProbability"/>) is borderline. Default 0.8, odds of four to one.</summary>
    /// <remarks>
    /// The customary 0.95 would be wrong here: two 150 s trials hold so few visits that the ratio's standard error from
    /// time alone is about 0.3 in log units, and half of all subjects would be borderline, ratios of 1.6 among them.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double MinClassProbability { get; init => field = Checked.Share(value, nameof(MinClassProbability)); } = 0.8;

    /// <summary>A class that flips in more than this share of the primary rule's cells of the robustness matrix is borderline. Default 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double FlipShare { get; init => field = Checked.Share(value, nameof(FlipShare)); } = 0.25;

    /// <summary>
    /// A class that flips when both zone times are off by this share of their windows, in opposite directions, is
    /// borderline. Default 2 s in 150 s: what trackers differ from people by.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double ZoneTimeErrorShare { get; init => field = Checked.Share(value, nameof(ZoneTimeErrorShare)); } = 2.0 / 150;
}
