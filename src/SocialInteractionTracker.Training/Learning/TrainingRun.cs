using SocialInteractionTracker.Core;
using SocialInteractionTracker.Training.Frames;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>A training from nothing, both networks side by side.</summary>
/// <param name="request">What is asked.</param>
/// <param name="progress">Told how it goes.</param>
internal sealed class TrainingRun(TrainingRequest request, TextWriter progress)
{
    /// <summary>Trains, or goes on with a training that was stopped.</summary>
    /// <param name="cancellationToken">Stops it; the last checkpoints are kept.</param>
    /// <returns>A task that ends with the training.</returns>
    /// <exception cref="UserErrorException">Labels or pictures are at fault.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (learnt, keptOut) = HoldOut.Split(request.Labels is { } path ? TrainingLabels.Read(path) : TrainingLabels.None, request.HoldOut);
        progress.WriteLine($"rendering {request.Simulation.Trials + request.Simulation.TrialsHeldOut} simulated trials");
        var data = TrainingData.Load(learnt, keptOut, request.Simulation);
        progress.WriteLine($"{data.Labelled.Length} labelled and {data.Simulated.Length} simulated frames to learn from, {data.HeldOut.Length} held out");
        var folder = Directory.CreateDirectory(request.Folder).FullName;
        await new NetworkLearner(data, request.Options, progress).RunAsync(request.Stages, folder, cancellationToken).ConfigureAwait(false);
    }
}
