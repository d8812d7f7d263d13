using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>Lets both networks of a finished model learn on, side by side.</summary>
/// <param name="data">What they learn from and are measured on.</param>
/// <param name="options">How.</param>
/// <param name="output">Told how it goes.</param>
internal sealed class FineTuner(TrainingData data, FineTuningOptions options, TextWriter output)
{
    /// <summary>Learns.</summary>
    /// <param name="start">The model that learning starts from.</param>
    /// <param name="folder">Receives checkpoints, tables and curves; what is there of an earlier learning is removed.</param>
    /// <param name="cancellationToken">Stops the learning.</param>
    /// <returns>The networks at their best on the frames kept out.</returns>
    /// <exception cref="OperationCanceledException">Learning was stopped.</exception>
    public async Task<(TrainedNetwork Coarse, TrainedNetwork Fine)> RunAsync(StartModel start, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var networks = await SideBySide.RunAsync<TrainedNetwork>(
            [stop => Learn(start.Coarse, options.Coarse, folder, stop), stop => Learn(start.Fine, options.Fine, folder, stop)],
            cancellationToken).ConfigureAwait(false);
        return (networks[0], networks[1]);
    }

    private TrainedNetwork Learn(TrainedNetwork start, TrainingOptions training, string folder, CancellationToken cancellationToken)
    {
        foreach (var old in Directory.GetFiles(folder, $"{start.Stage.Name}.checkpoint*"))
        {
            File.Delete(old);
        }

        var drawer = new SampleDrawer(start.Stage, data.Labelled, data.Simulated, options.Augmentation);
        var trainer = new Trainer(start.Stage, drawer, new HeldOutFrames(start.Stage, data.HeldOut), training);
        return start with { State = trainer.Run(new Checkpoint(start.State), folder, output, cancellationToken) };
    }
}
