using System.Collections.Immutable;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>Trains a model's networks side by side.</summary>
/// <param name="data">What they learn from and are measured on.</param>
/// <param name="options">How.</param>
/// <param name="progress">Told how it goes.</param>
internal sealed class NetworkLearner(TrainingData data, TrainingOptions options, TextWriter progress)
{
    /// <summary>Trains the networks from nothing, or goes on with a training that was stopped.</summary>
    /// <param name="stages">The networks.</param>
    /// <param name="folder">Holds checkpoints, tables and curves.</param>
    /// <param name="cancellationToken">Stops it; the last checkpoints are kept.</param>
    /// <returns>A task that ends with the training.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task RunAsync(ImmutableArray<StageOptions> stages, string folder, CancellationToken cancellationToken) =>
        SideBySide.RunAsync(stages.Select<StageOptions, Func<CancellationToken, NetworkState>>(stage => stop => Learn(stage, folder, stop)), cancellationToken);

    private NetworkState Learn(StageOptions stage, string folder, CancellationToken cancellationToken)
    {
        var drawer = new SampleDrawer(stage, data.Labelled, data.Simulated, new AugmentationOptions());
        return new Trainer(stage, drawer, new HeldOutFrames(stage, data.HeldOut), options).Run(folder, progress, cancellationToken);
    }
}
