using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>The animals found in one frame; one object a worker, used again for every frame.</summary>
public sealed class FrameFindings
{
    private const int MostAnimals = 8;

    /// <summary>Room for the poses of the frame's animals, in falling order of confidence.</summary>
    public Instance[] Poses { get; } = new Instance[MostAnimals];

    /// <summary>How many poses were found.</summary>
    public int PoseCount { get; set; }

    /// <summary>Room for the frame's animal-like outlines, in falling order of area.</summary>
    public Instance[] Silhouettes { get; } = new Instance[MostAnimals];

    /// <summary>How many outlines were found.</summary>
    public int SilhouetteCount { get; set; }
}
