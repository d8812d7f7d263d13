using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>Finds the surest animal of pictures that have a scale but no arena: the whole picture is taken for the floor.</summary>
/// <param name="model">The model.</param>
/// <param name="pxPerCm">The scale, px/cm; above 0.</param>
internal sealed class WholePictureDetector(PoseModel model, double pxPerCm) : IDisposable
{
    // A labelled picture shows an animal: however faint, the best place is given, and the fine network judges between places.
    private const float NoFloor = -1000;
    private const float FaintLogit = -4;

    private static readonly PosingOptions Options = new()
    {
        Search = new AnimalSearchOptions { CandidateFloorLogit = NoFloor, BestFloorLogit = NoFloor, FurtherFloorLogit = FaintLogit },
    };

    private readonly Dictionary<(int Width, int Height), IPoseDetector> _bySize = [];

    /// <summary>Finds the surest animal.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>Its keypoints in the model's order; all missing if the network's maps are flat.</returns>
    public ImmutableArray<Keypoint> Detect(LumaPicture picture)
    {
        var size = (picture.Width, picture.Height);
        if (!_bySize.TryGetValue(size, out var detector))
        {
            // Pixels are squares round their centres: the picture begins half a pixel before the first one's.
            var calibration = Calibration.FromScale(picture.Width / pxPerCm, picture.Height / pxPerCm, pxPerCm, new PixelPoint(-0.5, -0.5));
            _bySize[size] = detector = PoseDetectors.Create(model, calibration, picture.Width, picture.Height, Options);
        }

        var animals = detector.Detect(picture.View);
        return animals.Count > 0
            ? [.. animals.KeypointsOf(0)]
            : [.. model.Manifest.Keypoints.Select(_ => Keypoint.Missing)];
    }

    /// <summary>Frees the networks.</summary>
    public void Dispose()
    {
        foreach (var detector in _bySize.Values)
        {
            detector.Dispose();
        }
    }
}
