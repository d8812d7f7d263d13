namespace SocialInteractionTracker.Core.Zones;

/// <summary>When a stay in a zone begins and ends.</summary>
/// <remarks>
/// Without hysteresis a point that dithers on the edge enters many times; agreement of trackers with people on entries is
/// far worse than on time for that reason.
/// </remarks>
public sealed record EntryRule
{
    /// <summary>A point more than this far outside has left at once, cm. Default 1.0 (this program's protocol).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double ExitMarginCm
    {
        get;
        init => field = Checked.NotNegative(value, nameof(ExitMarginCm));
    } = 1.0;

    /// <summary>A point that is outside for longer than this has left, s. Default 0.25 (this program's protocol).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double MergeGapS
    {
        get;
        init => field = Checked.NotNegative(value, nameof(MergeGapS));
    } = 0.25;

    /// <summary>A stay shorter than this is none, s; one of exactly this length is. Default 0.25 (this program's protocol).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double MinBoutS
    {
        get;
        init => field = Checked.NotNegative(value, nameof(MinBoutS));
    } = 0.25;
}
