using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>One animal of a training frame.</summary>
/// <param name="Keypoints">Its keypoints in the order of <see cref="KeypointNames"/>, px; missing where not known.</param>
/// <param name="Weights">How much each counts in the loss: 1 for a label, less for a guess, 0 where missing.</param>
public sealed record TrainingAnimal(ImmutableArray<PixelPoint> Keypoints, ImmutableArray<float> Weights)
{
    /// <summary>The middle of the animal: its body centre, else the mean of what is known; missing if nothing is.</summary>
    public PixelPoint Middle
    {
        get
        {
            if (!Keypoints[KeypointNames.BodyCentre].IsMissing)
            {
                return Keypoints[KeypointNames.BodyCentre];
            }

            PixelPoint[] known = [.. Keypoints.Where(k => !k.IsMissing)];
            return known.Length == 0 ? PixelPoint.Missing : new PixelPoint(known.Average(k => k.X), known.Average(k => k.Y));
        }
    }

    /// <summary>An animal with the midpoint of its ears added where they are known and it is not.</summary>
    /// <param name="keypoints">The keypoints, px.</param>
    /// <returns>The animal; everything known weighs 1.</returns>
    public static TrainingAnimal Of(IEnumerable<PixelPoint> keypoints)
    {
        PixelPoint[] points = [.. keypoints];
        var (left, right) = (points[KeypointNames.LeftEar], points[KeypointNames.RightEar]);
        if (points[KeypointNames.Head].IsMissing && !left.IsMissing && !right.IsMissing)
        {
            points[KeypointNames.Head] = new PixelPoint((left.X + right.X) / 2, (left.Y + right.Y) / 2);
        }

        return new TrainingAnimal([.. points], [.. points.Select(p => p.IsMissing ? 0f : 1f)]);
    }
}
