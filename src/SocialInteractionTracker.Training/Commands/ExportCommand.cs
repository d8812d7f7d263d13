using System.CommandLine;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train export</c>: makes a model's files from checkpoints.</summary>
internal static class ExportCommand
{
    private const int CalibrationTrials = 24;

    public static Command Create()
    {
        var labels = new Option<string?>("--labels", "-l") { Description = "The table of labels that was trained with." };
        var checkpoints = new Option<string>("--checkpoints", "-c") { Description = "Folder of the checkpoints.", Required = true };
        var holdOut = new Option<string[]>("--hold-out") { Description = "What was held out in training; confidences are fitted on it.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var seed = new Option<ulong>("--seed") { Description = "The seed that was trained with.", DefaultValueFactory = _ => 1 };
        var name = new Option<string>("--name") { Description = "The model's name.", Required = true };
        var folder = new Option<string>("--out", "-o") { Description = "Folder of the model's files.", DefaultValueFactory = _ => "models" };
        var command = new Command("export", "Write trained networks as a model: ONNX files in floating point and 8 bits, and the manifest.")
        {
            labels, checkpoints, holdOut, seed, name, folder,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var (output, from) = (parsed.InvocationConfiguration.Output, parsed.GetRequiredValue(checkpoints));
                var (coarse, fine) = (TrainedNetwork.Load(from, StageOptions.Coarse, output), TrainedNetwork.Load(from, StageOptions.Fine, output));
                var (learnt, keptOut) = HoldOut.Split(parsed.GetValue(labels) is { } path ? TrainingLabels.Read(path) : TrainingLabels.None, parsed.GetValue(holdOut) ?? []);
                var data = TrainingData.Load(learnt, keptOut, new SimulationOptions { Trials = CalibrationTrials, Seed = parsed.GetValue(seed) });
                new ModelExporter(data, output).Export(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(name), coarse, fine);
            },
            cancellationToken));
        return command;
    }
}
