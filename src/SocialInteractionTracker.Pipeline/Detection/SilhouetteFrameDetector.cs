using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Rectification;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds the animals of a frame by their outline alone (<c>tracker: silhouette</c>).</summary>
public sealed class SilhouetteFrameDetector : IFrameDetector
{
    private readonly Calibration _calibration;
    private readonly ArenaRectifier _rectifier;
    private readonly SilhouetteDetector _detector;
    private readonly byte[] _picture;

    /// <summary>Prepares one worker's detector.</summary>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="rectifier">This worker's own rectifier, at the scene's scale.</param>
    /// <param name="scene">Background and thresholds; may be shared.</param>
    public SilhouetteFrameDetector(Calibration calibration, ArenaRectifier rectifier, SilhouetteScene scene)
    {
        ArgumentNullException.ThrowIfNull(rectifier);
        (_calibration, _rectifier) = (calibration, rectifier);
        _detector = new SilhouetteDetector(scene);
        _picture = new byte[rectifier.PictureWidth * rectifier.PictureHeight];
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Picture => _picture;

    /// <inheritdoc/>
    public int Detect(VideoFrame frame, Span<Instance> instances)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _rectifier.Rectify(new LumaView(frame.Pixels, frame.Width, frame.Height, frame.Stride), _picture);
        return Silhouettes.Find(_detector, _picture, _calibration, instances);
    }

    /// <summary>Nothing to free: all memory is managed.</summary>
    public void Dispose()
    {
    }
}
