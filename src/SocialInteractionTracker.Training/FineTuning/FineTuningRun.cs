using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Frames;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>A fine-tuning from labels to a model's files, or to the finding that the model is no better.</summary>
/// <param name="request">What is asked.</param>
/// <param name="progress">Told how it goes.</param>
internal sealed class FineTuningRun(FineTuningRequest request, TextWriter progress)
{
    /// <summary>Learns, measures, and writes the model if it is better than those there were.</summary>
    /// <param name="cancellationToken">Stops it; nothing is written then.</param>
    /// <returns>The errors before and after.</returns>
    /// <exception cref="UserErrorException">Labels, pictures or models are at fault, or there are too few frames.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<FineTuningResult> RunAsync(CancellationToken cancellationToken)
    {
        var start = StartModel.Load(request.StartManifest);
        var (learnt, keptOut) = Split();
        progress.WriteLine($"{learnt.Frames.Length} labelled frames to learn from, {keptOut.Frames.Length} kept out");
        var before = Standing(start).Select(m => (m.Manifest, KeptOutErrors.Measure(m.Model, keptOut, cancellationToken))).ToImmutableArray();
        progress.WriteLine($"rendering {request.Options.Simulation.Trials + request.Options.Simulation.TrialsHeldOut} simulated trials to learn along");
        var data = WithDoubts(TrainingData.Load(learnt, keptOut, request.Options.Simulation), start.Model);
        var (coarse, fine) = await new FineTuner(data, request.Options, progress).RunAsync(start, request.Work, cancellationToken).ConfigureAwait(false);
        var fresh = Directory.CreateTempSubdirectory("sit-train-");
        try
        {
            new ModelExporter(data, progress).Export(fresh.FullName, request.Name, coarse, fine);
            var made = PoseModel.Load(Path.Combine(fresh.FullName, $"{request.Name}.yaml"));
            var result = new FineTuningResult(
                learnt.Frames.Length, keptOut.Frames.Length, before, KeptOutErrors.Measure(made, keptOut, cancellationToken));
            if (result.IsBetter)
            {
                FineTunedCard.Write(fresh.FullName, request, start, result);
                Move(fresh);
            }

            return result;
        }
        finally
        {
            fresh.Delete(recursive: true);
        }
    }

    private TrainingData WithDoubts(TrainingData data, PoseModel model)
    {
        var unlabelled = new UnlabelledAnimals(model);
        var marked = data with { Labelled = [.. data.Labelled.Select(unlabelled.Mark)] };
        var doubtful = marked.Labelled.Count(f => !f.Doubtful.IsEmpty);
        if (doubtful > 0)
        {
            progress.WriteLine($"{doubtful} frames show something like a further animal that is not labelled, such as a target: nothing is learnt round it");
        }

        return marked;
    }

    private (LabelTable Learnt, LabelTable KeptOut) Split()
    {
        var labels = TrainingLabels.Read(request.Labels);
        var split = request.HoldOut.IsEmpty ? HoldOut.Split(labels, request.Options.KeptOutEvery) : HoldOut.Split(labels, request.HoldOut);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (split.Learnt.Frames.Length < request.Options.FewestFrames)
        {
            faults.Add(new Fault(
                request.Labels, $"{split.Learnt.Frames.Length} labelled frames to learn from", $"at least {request.Options.FewestFrames}; 20 to 200 are a good number",
                "Label more frames; sit-train suggest chooses them."));
        }

        if (split.KeptOut.Frames.IsEmpty)
        {
            faults.Add(new Fault(request.Labels, "no frame to keep out and measure on", "at least one", "Label more frames, or correct --hold-out."));
        }

        return faults.Count == 0 ? split : throw new UserErrorException(faults.ToImmutable());
    }

    private IEnumerable<(string Manifest, PoseModel Model)> Standing(StartModel start)
    {
        yield return (start.ManifestPath, start.Model);
        if (File.Exists(request.Manifest) && Path.GetFullPath(request.Manifest) != Path.GetFullPath(start.ManifestPath))
        {
            yield return (request.Manifest, PoseModel.Load(request.Manifest));
        }
    }

    /// <summary>Moves the model's files to their place, the manifest that names them last.</summary>
    private void Move(DirectoryInfo fresh)
    {
        foreach (var file in fresh.GetFiles().OrderBy(f => f.Extension == ".yaml"))
        {
            var target = Path.Combine(request.Folder, file.Name);
            File.Copy(file.FullName, target + ".partial", overwrite: true);
            File.Move(target + ".partial", target, overwrite: true);
        }
    }
}
