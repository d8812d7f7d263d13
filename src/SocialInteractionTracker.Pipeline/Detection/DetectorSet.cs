using System.Collections.Immutable;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>The detectors of one trial, one for each worker.</summary>
public sealed class DetectorSet : IDisposable
{
    /// <summary>Takes over detectors.</summary>
    /// <param name="workers">One detector for each worker; disposed with this.</param>
    /// <param name="scene">The scene they search in.</param>
    public DetectorSet(ImmutableArray<IFrameDetector> workers, RectifiedScene scene)
    {
        (Workers, Scene) = (workers, scene);
    }

    /// <summary>One detector for each worker.</summary>
    public ImmutableArray<IFrameDetector> Workers { get; }

    /// <summary>The scene they search in.</summary>
    public RectifiedScene Scene { get; }

    /// <summary>Frees the detectors.</summary>
    public void Dispose()
    {
        foreach (var worker in Workers)
        {
            worker.Dispose();
        }
    }
}
