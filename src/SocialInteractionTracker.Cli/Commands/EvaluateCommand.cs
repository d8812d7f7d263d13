using System.CommandLine;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Pipeline.Evaluation;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit evaluate</c>: a pose model against pictures that people labelled.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var labels = new Option<string>("--labels", "-l")
        {
            Description = "Table of labels: image, recording, nose_x, nose_y, ...; a recordings.csv beside it may give px_per_cm.",
            Required = true,
        };
        var model = new Option<string>("--model", "-m") { Description = "Name of the pose model, or path of its manifest.", Required = true };
        var output = new Option<string>("--out", "-o") { Description = "Table of predictions to write: image, keypoint, x_px, y_px, confidence.", Required = true };
        var json = StudyArgument.Json();
        var command = new Command(
            "evaluate",
            """
            Run a pose model on labelled pictures, write what it says and print how far it is from the labels.
            The pictures need no calibration: a rough scale is corrected, an absent one found, from the animals themselves.

              sit evaluate --labels labels.csv --model default --out predictions.csv
            """)
        {
            labels, model, output, json,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var poseModel = PoseModels.Load(ModelsFolders.Default(), parsed.GetRequiredValue(model), Environment.CurrentDirectory);
                var table = LabelReader.Read(parsed.GetRequiredValue(labels));
                var result = new Evaluator(poseModel, new ScaleOptions()).Run(table, progress: null, cancellationToken);
                PredictionFile.Write(parsed.GetRequiredValue(output), result.Predictions, poseModel.Manifest.Keypoints);
                EvaluationPrinter.Print(result, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
                return ExitCodes.Done;
            },
            cancellationToken));
        return command;
    }
}
