namespace SocialInteractionTracker.Core.Tracks;

/// <summary>A stretch that a person took out of the scoring, <c>[StartS, EndS)</c> of presentation time.</summary>
/// <param name="StartS">Presentation time of its start, s.</param>
/// <param name="EndS">Presentation time of its end, s.</param>
/// <remarks>A frame is excluded when its middle lies inside, so that times rounded for a file never take a neighbour along.</remarks>
public readonly record struct Exclusion(double StartS, double EndS)
{
    /// <summary>Whether the middle of a frame lies inside.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="frame">Frame number from 0.</param>
    /// <returns>True for an excluded frame.</returns>
    public bool Covers(FrameTimes times, int frame)
    {
        ArgumentNullException.ThrowIfNull(times);
        var middleS = (times.StartS[frame] + times.EndS(frame)) / 2;
        return middleS >= StartS && middleS < EndS;
    }
}
