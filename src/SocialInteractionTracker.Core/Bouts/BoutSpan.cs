namespace SocialInteractionTracker.Core.Bouts;

/// <summary>When a bout was: <c>[StartS, EndS)</c> of presentation time, <c>[StartFrame, EndFrameExclusive)</c> in frames.</summary>
/// <param name="StartFrame">Its first frame.</param>
/// <param name="EndFrameExclusive">The frame after its last one.</param>
/// <param name="StartS">Presentation time of its start, s, cut to the window.</param>
/// <param name="EndS">Presentation time of its end, s, cut to the window.</param>
public readonly record struct BoutSpan(int StartFrame, int EndFrameExclusive, double StartS, double EndS)
{
    /// <summary>Whether its beginning was seen: the frames before it were known not to belong, or the window began.</summary>
    /// <remarks>False after a stretch of unknown position that followed the same behaviour, which may never have stopped.</remarks>
    public bool BeginningSeen { get; init; } = true;

    /// <summary>Its length, s.</summary>
    public double DurationS => EndS - StartS;
}
