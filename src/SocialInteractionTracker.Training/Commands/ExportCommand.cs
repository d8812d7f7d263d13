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
        var models = SharedOptions.Models();
        var command = new Command(
            "export",
            """
            Write the best networks of a training, finished or not, as a model: ONNX files in floating point and in 8 bits, and the manifest.
            Each ONNX file is checked against torch on random input. Ranges of the 8-bit numbers come from frames that were learnt,
            the table of confidences from frames held out, so give --labels, --hold-out and --seed as in training.

              sit-train export --checkpoints my-training --labels labels.csv --hold-out recording-7 recording-1/4 --name my-model
            """)
        {
            labels, checkpoints, holdOut, seed, name, models,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var (learnt, keptOut) = HoldOut.Split(parsed.GetValue(labels) is { } path ? TrainingLabels.Read(path) : TrainingLabels.None, parsed.GetValue(holdOut) ?? []);
                var data = TrainingData.Load(learnt, keptOut, new SimulationOptions { Trials = CalibrationTrials, Seed = parsed.GetValue(seed) });
                Export(data, parsed.GetRequiredValue(checkpoints), parsed.GetRequiredValue(models), parsed.GetRequiredValue(name), parsed.InvocationConfiguration.Output);
            },
            cancellationToken));
        return command;
    }

    /// <summary>Writes the best networks of a training as a model.</summary>
    /// <param name="data">What they learnt from and were measured on.</param>
    /// <param name="checkpoints">Folder of the training.</param>
    /// <param name="models">Folder of the model's files.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="output">Told what was found.</param>
    public static void Export(TrainingData data, string checkpoints, string models, string name, TextWriter output)
    {
        var (coarse, fine) = (TrainedNetwork.Load(checkpoints, StageOptions.Coarse, output), TrainedNetwork.Load(checkpoints, StageOptions.Fine, output));
        new ModelExporter(data, output).Export(models, name, coarse, fine);
    }
}
