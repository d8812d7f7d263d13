using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Bouts;

/// <summary>Asks every scored frame about a behaviour.</summary>
internal static class FrameEvidence
{
    /// <summary>What each frame of the video says; excluded frames are not asked, those outside the window are unknown.</summary>
    public static BoutEvidence[] Of(ScoredFrames frames, Func<int, BoutEvidence> say)
    {
        var evidence = new BoutEvidence[frames.Times.Count];
        for (var k = frames.First; k < frames.End; k++)
        {
            evidence[k] = frames.Excluded[k] ? BoutEvidence.Excluded : say(k);
        }

        return evidence;
    }
}
