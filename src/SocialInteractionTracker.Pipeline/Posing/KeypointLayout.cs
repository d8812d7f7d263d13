using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>Where the program's body points stand among a model's keypoints.</summary>
internal sealed class KeypointLayout
{
    private readonly ImmutableArray<int> _indices;

    /// <summary>Looks the body points up.</summary>
    /// <param name="manifest">The model's manifest.</param>
    /// <exception cref="UserErrorException">The model lacks nose, body centre or tail base, without which no animal is found.</exception>
    public KeypointLayout(ModelManifest manifest)
    {
        _indices = [.. BodyPoints.All.Select(point => manifest.Keypoints.IndexOf(point.Name()))];
        Count = manifest.Keypoints.Length;
        foreach (var needed in (BodyPoint[])[BodyPoint.Nose, BodyPoint.BodyCentre, BodyPoint.TailBase])
        {
            if (this[needed] < 0)
            {
                throw new UserErrorException(new Fault(
                    $"model {manifest.Name}, keypoints", string.Join(", ", manifest.Keypoints), needed.Name(), "Choose a model that has this keypoint."));
            }
        }
    }

    /// <summary>Number of the model's keypoints.</summary>
    public int Count { get; }

    /// <summary>Index of a body point in the model's order; -1 if the model does not have it.</summary>
    /// <param name="point">The body point.</param>
    public int this[BodyPoint point] => _indices[(int)point];

    /// <summary>A search for animals by body centre, nose and tail base.</summary>
    /// <param name="cellsPerCm">Cells of a map per centimetre; above 0.</param>
    /// <param name="area">Where a body centre can be.</param>
    /// <param name="options">When a place is taken for an animal.</param>
    /// <returns>The search.</returns>
    public AnimalSearch Search(double cellsPerCm, CellArea area, AnimalSearchOptions options) =>
        new(this[BodyPoint.BodyCentre], new[] { this[BodyPoint.Nose], this[BodyPoint.TailBase] }, cellsPerCm, area, options);

    /// <summary>An instance of the model's keypoints.</summary>
    /// <param name="keypoints">One animal's keypoints in the model's order.</param>
    /// <returns>The instance; its confidence is the mean of its body points'.</returns>
    public Instance ToInstance(ReadOnlySpan<Keypoint> keypoints)
    {
        var instance = Instance.Empty();
        var (sum, count) = (0f, 0);
        foreach (var point in BodyPoints.All)
        {
            if (this[point] >= 0)
            {
                instance[point] = keypoints[this[point]];
                sum += instance[point].Confidence;
                count++;
            }
        }

        instance.Confidence = sum / count;
        return instance;
    }
}
