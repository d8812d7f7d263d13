using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Rectification;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds the animals of a frame by their outline alone (<c>tracker: silhouette</c>).</summary>
public sealed class SilhouetteFrameDetector : IFrameDetector
{
    private readonly ArenaRectifier _rectifier;
    private readonly SilhouetteSearch _search;
    private readonly byte[] _picture;

    /// <summary>Prepares one worker's detector.</summary>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="rectifier">This worker's own rectifier, at the scene's scale.</param>
    /// <param name="scene">Background and thresholds; may be shared.</param>
    public SilhouetteFrameDetector(Calibration calibration, ArenaRectifier rectifier, SilhouetteScene scene)
    {
        ArgumentNullException.ThrowIfNull(rectifier);
        (_rectifier, _search) = (rectifier, new SilhouetteSearch(scene, calibration));
        _picture = new byte[rectifier.PictureWidth * rectifier.PictureHeight];
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Picture => _picture;

    /// <inheritdoc/>
    public void Detect(VideoFrame frame, FrameFindings found)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(found);
        _rectifier.Rectify(new LumaView(frame.Pixels, frame.Width, frame.Height, frame.Stride), _picture);
        found.PoseCount = 0;
        _search.Search(_picture, found);
    }

    /// <summary>Nothing to free: all memory is managed.</summary>
    public void Dispose()
    {
    }
}
