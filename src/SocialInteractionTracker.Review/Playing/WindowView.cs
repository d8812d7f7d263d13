using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>The scored window as the player shows it.</summary>
/// <param name="StartS">Its start, s from the video's first frame.</param>
/// <param name="EndS">Its end, s.</param>
/// <param name="StartFrame">Its first frame.</param>
/// <param name="EndFrame">The frame after its last one.</param>
internal sealed record WindowView(double StartS, double EndS, int StartFrame, int EndFrame)
{
    /// <summary>The window of a trial.</summary>
    /// <param name="frames">The frames that count.</param>
    /// <returns>The window.</returns>
    public static WindowView Of(ScoredFrames frames) => new(frames.Window.StartS, frames.Window.EndS, frames.First, frames.End);
}
