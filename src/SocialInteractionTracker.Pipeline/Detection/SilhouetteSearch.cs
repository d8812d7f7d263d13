using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds outlines in rectified pictures and gives them in video pixels; one a worker.</summary>
internal sealed class SilhouetteSearch(SilhouetteScene scene, Calibration calibration)
{
    private const int MostAnimals = 4;

    private readonly SilhouetteDetector _detector = new(scene, mostAnimals: MostAnimals);

    public void Search(ReadOnlySpan<byte> picture, FrameFindings found)
    {
        Span<Silhouette> outlines = stackalloc Silhouette[MostAnimals];
        found.SilhouetteCount = _detector.Detect(picture, outlines);
        for (var i = 0; i < found.SilhouetteCount; i++)
        {
            found.Silhouettes[i] = outlines[i].ToInstance(calibration);
        }
    }
}
