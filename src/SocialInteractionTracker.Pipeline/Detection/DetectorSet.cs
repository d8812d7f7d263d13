using System.Collections.Immutable;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>The detectors of one trial, one for each worker.</summary>
public sealed class DetectorSet : IDisposable
{
    /// <summary>Takes over detectors.</summary>
    /// <param name="workers">One detector for each worker; disposed with this.</param>
    /// <param name="geometry">Size and place of the rectified pictures they search in.</param>
    /// <param name="isSilhouette">Whether they find outlines rather than poses.</param>
    public DetectorSet(ImmutableArray<IFrameDetector> workers, RectifiedGeometry geometry, bool isSilhouette)
    {
        (Workers, Geometry, IsSilhouette) = (workers, geometry, isSilhouette);
    }

    /// <summary>One detector for each worker.</summary>
    public ImmutableArray<IFrameDetector> Workers { get; }

    /// <summary>Size and place of the rectified pictures they search in.</summary>
    public RectifiedGeometry Geometry { get; }

    /// <summary>Whether they find outlines rather than poses.</summary>
    public bool IsSilhouette { get; }

    /// <summary>Frees the detectors.</summary>
    public void Dispose()
    {
        foreach (var worker in Workers)
        {
            worker.Dispose();
        }
    }
}
