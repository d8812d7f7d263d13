namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>When two trials are fit to be compared.</summary>
public sealed record PairOptions
{
    /// <summary>Least time in the zone without target for a ratio, s; a ratio over less is withheld, one over exactly 0 always. Customary.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double MinEmptyS { get; init => field = Checked.NotNegative(value, nameof(MinEmptyS)); } = 1.0;

    /// <summary>Least tracked fraction of either trial, and least share in which the scored point is known, 0 to 1; below it the ratio is withheld. The quality flags' failure level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double MinTrackedFraction { get; init => field = Checked.Share(value, nameof(MinTrackedFraction)); } = 0.80;

    /// <summary>Least share of the window asked for that a trial's video covers, 0 to 1; below it the ratio is withheld. The quality flags' failure level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double MinWindowShare { get; init => field = Checked.Share(value, nameof(MinWindowShare)); } = 0.80;

    /// <summary>Largest difference in scored time (got and not excluded) of the two windows, s; a ratio over more is withheld. Customary.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double MaxDurationDifferenceS { get; init => field = Checked.NotNegative(value, nameof(MaxDurationDifferenceS)); } = 1.0;
}
