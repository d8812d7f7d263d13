using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds the animals of a frame with the pose networks (<c>tracker: pose</c>).</summary>
public sealed class PoseFrameDetector : IFrameDetector
{
    private readonly PoseDetector _detector;

    /// <summary>Wraps one worker's pose detector.</summary>
    /// <param name="detector">The detector; disposed with this.</param>
    public PoseFrameDetector(PoseDetector detector)
    {
        _detector = detector;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Picture => _detector.ArenaPicture;

    /// <inheritdoc/>
    public int Detect(VideoFrame frame, Span<Instance> instances)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return _detector.Detect(new LumaView(frame.Pixels, frame.Width, frame.Height, frame.Stride), instances);
    }

    /// <summary>Frees the networks.</summary>
    public void Dispose() => _detector.Dispose();
}
