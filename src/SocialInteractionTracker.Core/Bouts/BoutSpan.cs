using SocialInteractionTracker.Core.Tracks;

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

    /// <summary>A span of frames with its times cut to the window.</summary>
    /// <param name="frames">The frames that count.</param>
    /// <param name="startFrame">Its first frame.</param>
    /// <param name="endFrameExclusive">The frame after its last one; above the first.</param>
    /// <returns>The span.</returns>
    public static BoutSpan Of(ScoredFrames frames, int startFrame, int endFrameExclusive)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var startS = Math.Max(frames.Times.StartS[startFrame], frames.Window.StartS);
        var endS = Math.Min(frames.Times.EndS(endFrameExclusive - 1), frames.Window.EndS);
        return new BoutSpan(startFrame, endFrameExclusive, startS, endS);
    }
}
