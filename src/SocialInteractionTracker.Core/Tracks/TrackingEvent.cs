using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Something that was noticed or repaired in a stretch of frames.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Point">The body point it concerns; <see langword="null"/> for the whole animal.</param>
/// <param name="StartFrame">First frame of the stretch.</param>
/// <param name="EndFrameExclusive">Frame after its last.</param>
/// <param name="StartS">Presentation time of its first frame, s.</param>
/// <param name="EndS">End of its last frame, s.</param>
public sealed record TrackingEvent(
    TrackingEventKind Kind, BodyPoint? Point, int StartFrame, int EndFrameExclusive, double StartS, double EndS)
{
    /// <summary>How many frames the stretch has.</summary>
    public int Frames => EndFrameExclusive - StartFrame;
}
