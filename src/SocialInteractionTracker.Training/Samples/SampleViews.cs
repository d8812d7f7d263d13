using System.Collections.Immutable;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Pictures;

namespace SocialInteractionTracker.Training.Samples;

/// <summary>What training views and those for measuring have in common.</summary>
internal static class SampleViews
{
    // A keypoint this far outside of the view is not drawn any more, cells.
    private const double OutsideCells = 0.5;

    // No point of an animal is further from its body centre, cm.
    private const double DoubtCm = 7;

    /// <summary>From grey values to the network's input.</summary>
    /// <param name="view">The grey values; changed.</param>
    /// <param name="stage">The network.</param>
    public static void Normalise(Span<float> view, StageOptions stage)
    {
        foreach (ref var value in view)
        {
            value = (value - stage.Subtract) / stage.Divide;
        }
    }

    /// <summary>Says where nothing counts because an animal may be there that nobody labelled.</summary>
    /// <param name="stage">The network.</param>
    /// <param name="map">Where the view lies.</param>
    /// <param name="frame">The frame it is of.</param>
    /// <param name="sample">Receives the circles.</param>
    public static void WriteDoubt(StageOptions stage, ViewMap map, TrainingFrame frame, TrainingSample sample)
    {
        sample.Doubtful.Clear();
        foreach (var place in frame.Doubtful)
        {
            var (column, row) = map.ToView(place);
            sample.Doubtful.Add(new CellCircle(
                StageOptions.ToCell(column), StageOptions.ToCell(row), DoubtCm * frame.PxPerCm / map.Scale / NetworkPlan.Stride));
        }
    }

    /// <summary>Says what is to be drawn.</summary>
    /// <param name="stage">The network.</param>
    /// <param name="map">Where the view lies.</param>
    /// <param name="animals">The animals that are to be drawn.</param>
    /// <param name="sample">Receives targets and weights.</param>
    public static void WriteTargets(StageOptions stage, ViewMap map, ImmutableArray<TrainingAnimal> animals, TrainingSample sample)
    {
        sample.Targets.Clear();
        Array.Fill(sample.Weights, 1);
        foreach (var animal in animals)
        {
            for (var keypoint = 0; keypoint < sample.Weights.Length; keypoint++)
            {
                var drawn = map.IsMirrored ? KeypointNames.Mirrored(keypoint) : keypoint;
                sample.Weights[drawn] = Math.Min(sample.Weights[drawn], animal.Weights[keypoint]);
                if (animal.Weights[keypoint] > 0)
                {
                    var (column, row) = map.ToView(animal.Keypoints[keypoint]);
                    var target = new KeypointTarget(drawn, StageOptions.ToCell(column), StageOptions.ToCell(row));
                    if (IsInside(target.Column) && IsInside(target.Row))
                    {
                        sample.Targets.Add(target);
                    }
                }
            }
        }

        bool IsInside(double cell) => cell > -OutsideCells && cell < stage.MapSize - 1 + OutsideCells;
    }
}
