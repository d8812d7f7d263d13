namespace SocialInteractionTracker.Core.Bouts;

/// <summary>How frames become bouts.</summary>
/// <remarks>Durations are compared with a slack of a nanosecond, so that sums of frame times meet a limit they equal.</remarks>
public sealed record BoutRule
{
    /// <summary>Interruptions up to this long are bridged, s; 0 bridges none. Default 0.25 (this program's protocol).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double MergeGapS
    {
        get;
        init => field = Checked.NotNegative(value, nameof(MergeGapS));
    } = 0.25;

    /// <summary>Bouts shorter than this are dropped, s; one of exactly this length is kept. Default 0.25 (this program's protocol).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double MinBoutS
    {
        get;
        init => field = Checked.NotNegative(value, nameof(MinBoutS));
    } = 0.25;
}
