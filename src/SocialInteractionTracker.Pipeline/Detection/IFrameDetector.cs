using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds the animals of one frame; each worker has its own, and it keeps nothing from frame to frame.</summary>
public interface IFrameDetector : IDisposable
{
    /// <summary>Finds the animals in the arena.</summary>
    /// <param name="frame">The frame, luma.</param>
    /// <param name="instances">Receives the animals in falling order of confidence, in video pixels.</param>
    /// <returns>How many were found; at most the length of <paramref name="instances"/>.</returns>
    int Detect(VideoFrame frame, Span<Instance> instances);

    /// <summary>The rectified picture of the whole arena that the last frame was searched in, luma row by row.</summary>
    ReadOnlySpan<byte> Picture { get; }
}
