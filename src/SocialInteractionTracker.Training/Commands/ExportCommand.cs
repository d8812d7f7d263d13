using System.CommandLine;
using SocialInteractionTracker.Training.Export;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train export</c>: makes a model's files from checkpoints.</summary>
internal static class ExportCommand
{
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
                var request = new ExportRequest
                {
                    Checkpoints = parsed.GetRequiredValue(checkpoints),
                    Labels = parsed.GetValue(labels),
                    HoldOut = [.. parsed.GetValue(holdOut) ?? []],
                    Seed = parsed.GetValue(seed),
                    Folder = parsed.GetRequiredValue(models),
                    Name = parsed.GetRequiredValue(name),
                };
                ModelExporter.Export(request, parsed.InvocationConfiguration.Output);
            },
            cancellationToken));
        return command;
    }
}
