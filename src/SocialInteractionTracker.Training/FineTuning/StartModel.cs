using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Import;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>A finished model whose networks can learn on.</summary>
/// <param name="ManifestPath">Its manifest.</param>
/// <param name="Model">The model as the program runs it.</param>
/// <param name="Coarse">The network that finds animals.</param>
/// <param name="Fine">The network that gives keypoints.</param>
internal sealed record StartModel(string ManifestPath, PoseModel Model, TrainedNetwork Coarse, TrainedNetwork Fine)
{
    private const string Advice = "Fine-tune a model that sit-train exported, or the one that comes with the program.";

    /// <summary>Reads a model.</summary>
    /// <param name="manifestPath">Its manifest.</param>
    /// <returns>The model.</returns>
    /// <exception cref="UserErrorException">A file is missing or damaged, or the model cannot be learnt on; all of the reasons are told.</exception>
    public static StartModel Load(string manifestPath)
    {
        if (PoseModel.Load(manifestPath) is not TopDownModel model)
        {
            throw new UserErrorException(new Fault($"{manifestPath}, kind", "a model of one stage", "one of two stages, coarse and fine", Advice));
        }

        var faults = Faults(manifestPath, model).ToImmutableArray();
        return faults.IsEmpty
            ? new StartModel(manifestPath, model, Read(manifestPath, model.Coarse), Read(manifestPath, model.Fine))
            : throw new UserErrorException(faults);
    }

    private static IEnumerable<Fault> Faults(string path, TopDownModel model)
    {
        var manifest = model.Manifest;
        if (!manifest.Keypoints.SequenceEqual(KeypointNames.All))
        {
            yield return new Fault($"{path}, keypoints", string.Join(", ", manifest.Keypoints), string.Join(", ", KeypointNames.All), Advice);
        }

        foreach (var stage in (StageManifest[])[model.Coarse, model.Fine])
        {
            if (stage.Stride != NetworkPlan.Stride)
            {
                yield return new Fault($"{path}, stages.{stage.Name}.stride", $"{stage.Stride}", $"{NetworkPlan.Stride}", Advice);
            }

            if (!stage.Files.ContainsKey(ModelPrecision.Full))
            {
                yield return new Fault($"{path}, stages.{stage.Name}.files", "no fp32", "the network in floating point; numbers of 8 bits are too coarse to learn", Advice);
            }
        }
    }

    private static TrainedNetwork Read(string manifestPath, StageManifest manifest)
    {
        var file = Path.Combine(Path.GetDirectoryName(manifestPath) ?? string.Empty, manifest.Files[ModelPrecision.Full].File);
        var network = new TrainedNetwork(StageOptions.Of(manifest), OnnxNetworkReader.Read(file, manifest.Input));
        var difference = OnnxCheck.LargestDifference(network.State, network.Stage.ViewSize, File.ReadAllBytes(file), manifest.Input, manifest.Output);
        return difference < OnnxCheck.LargestRounding
            ? network
            : throw new UserErrorException(new Fault(
                file, $"a network that gives other numbers when it is read to learn on (by {difference})", $"less than {OnnxCheck.LargestRounding}",
                "This is a fault of the reader; please report it with the file."));
    }
}
