using SocialInteractionTracker.Core;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Export;

/// <summary>A network that is ready to be exported.</summary>
/// <param name="Stage">What it sees.</param>
/// <param name="State">Its numbers.</param>
internal sealed record TrainedNetwork(StageOptions Stage, NetworkState State)
{
    /// <summary>Reads the best network of a training.</summary>
    /// <param name="folder">Folder of the training's checkpoints.</param>
    /// <param name="stage">The network.</param>
    /// <param name="output">Told how good it was.</param>
    /// <returns>The network.</returns>
    /// <exception cref="UserErrorException">There is no checkpoint, or it is another network's.</exception>
    public static TrainedNetwork Load(string folder, StageOptions stage, TextWriter output)
    {
        var path = Path.Combine(folder, $"{stage.Name}.checkpoint{Trainer.BestSuffix}");
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "the checkpoint of a trained network", "Run sit-train train first."));
        }

        var checkpoint = Checkpoint.Read(stage.Plan, path);
        output.WriteLine($"{stage.Name}: step {checkpoint.Step}, held out {checkpoint.BestErrorCm:F3} cm");
        return new TrainedNetwork(stage, checkpoint.Averaged);
    }
}
