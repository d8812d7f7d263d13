using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Rectification;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds the animals of a frame with the pose networks, and their outlines in the same rectified picture (<c>tracker: pose</c>).</summary>
public sealed class PoseFrameDetector : IFrameDetector
{
    private readonly IPoseDetector _detector;
    private readonly SilhouetteSearch _search;

    /// <summary>Wraps one worker's pose detector.</summary>
    /// <param name="detector">The detector; disposed with this.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="scene">Background and thresholds at the coarse network's scale; may be shared.</param>
    public PoseFrameDetector(IPoseDetector detector, Calibration calibration, SilhouetteScene scene)
    {
        (_detector, _search) = (detector, new SilhouetteSearch(scene, calibration));
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Picture => _detector.ArenaPicture;

    /// <inheritdoc/>
    public void Detect(VideoFrame frame, FrameFindings found)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(found);
        var instances = _detector.Detect(new LumaView(frame.Pixels, frame.Width, frame.Height, frame.Stride)).Instances;
        found.PoseCount = Math.Min(instances.Length, found.Poses.Length);
        instances[..found.PoseCount].CopyTo(found.Poses);
        _search.Search(_detector.ArenaPicture, found);
    }

    /// <summary>Frees the networks.</summary>
    public void Dispose() => _detector.Dispose();
}
