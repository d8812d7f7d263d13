using System.Collections.Immutable;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Samples;

/// <summary>One of a model's two networks: what it sees and how it is learnt.</summary>
public sealed record StageOptions
{
    /// <summary>The network that finds animals in the whole arena.</summary>
    public static StageOptions Coarse { get; } = new() { Name = "coarse", Channels = [16, 16, 32, 48, 64], PxPerCm = 2.5, SigmaCells = 1, IsCrop = false, AwayProbability = 0.25 };

    /// <summary>The network that gives the keypoints of the animal at a crop's centre.</summary>
    public static StageOptions Fine { get; } = new() { Name = "fine", Channels = [16, 32, 64, 96, 128], PxPerCm = 8, SigmaCells = 1.5, IsCrop = true, AwayProbability = 0.05 };

    /// <summary>Its name, <c>coarse</c> or <c>fine</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Channels of the network's levels.</summary>
    public required ImmutableArray<int> Channels { get; init; }

    /// <summary>Scale of its input, px/cm.</summary>
    public required double PxPerCm { get; init; }

    /// <summary>Standard deviation of the Gaussian it is to draw, cells.</summary>
    public required double SigmaCells { get; init; }

    /// <summary>Whether it sees a crop round one animal, and is to draw that one only.</summary>
    public required bool IsCrop { get; init; }

    /// <summary>
    /// Probability that a training view lies anywhere in the picture, wherever the animals are: places far from any animal that must not be
    /// taken for one, such as walls, hands, droppings, and a mesh.
    /// </summary>
    public required double AwayProbability { get; init; }

    /// <summary>Width and height of its training views, px; 16 cm fine, 51 cm coarse.</summary>
    public int ViewSize { get; init; } = 128;

    /// <summary>Subtracted from the grey values.</summary>
    public float Subtract { get; init; } = 127.5f;

    /// <summary>What they are divided by then.</summary>
    public float Divide { get; init; } = 64;

    /// <summary>Width and height of its maps, cells.</summary>
    public int MapSize => ViewSize / NetworkPlan.Stride;

    /// <summary>The network's shape.</summary>
    public NetworkPlan Plan => new(Channels, KeypointNames.All.Length);

    /// <summary>A stage that sees what a finished model's stage sees.</summary>
    /// <param name="stage">The model's stage.</param>
    /// <returns>Its name, scale, crop and grey values; the rest as for a network learnt from nothing.</returns>
    public static StageOptions Of(StageManifest stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var learnt = stage.CropSize is null ? Coarse : Fine;
        return learnt with
        {
            PxPerCm = stage.PxPerCm,
            ViewSize = stage.CropSize ?? learnt.ViewSize,
            Subtract = (float)stage.Normalisation.Subtract,
            Divide = (float)stage.Normalisation.Divide,
        };
    }

    /// <summary>The cell of a position in the view.</summary>
    /// <param name="position">Column or row, px; the first pixel's centre is 0.</param>
    /// <returns>Column or row in cells.</returns>
    public static double ToCell(double position) => (position - ((NetworkPlan.Stride - 1) / 2.0)) / NetworkPlan.Stride;
}
