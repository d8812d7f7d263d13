using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds the animals of one frame; each worker has its own, and it keeps nothing from frame to frame.</summary>
public interface IFrameDetector : IDisposable
{
    /// <summary>Finds the animals in the arena.</summary>
    /// <param name="frame">The frame, luma.</param>
    /// <param name="found">Receives the animals, in video pixels; its old content is forgotten.</param>
    void Detect(VideoFrame frame, FrameFindings found);

    /// <summary>The rectified picture of the whole arena that the last frame was searched in, luma row by row.</summary>
    ReadOnlySpan<byte> Picture { get; }
}
