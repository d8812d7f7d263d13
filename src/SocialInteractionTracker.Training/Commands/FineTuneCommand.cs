using System.CommandLine;
using SocialInteractionTracker.Cli;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Training.FineTuning;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train finetune</c>: adapts a finished model to a laboratory's own pictures.</summary>
internal static class FineTuneCommand
{
    public static Command Create()
    {
        var defaults = new FineTuningOptions();
        var labels = new Option<string>("--labels", "-l") { Description = "Table of labels: image, recording, nose_x, nose_y, ...; rows without a mark are passed over.", Required = true };
        var name = new Option<string>("--name", "-n") { Description = "Name of the model that is made.", Required = true };
        var model = SharedOptions.Model();
        var folder = new Option<string>("--out", "-o") { Description = "Folder of its files; the program's models where not given.", DefaultValueFactory = _ => ModelsFolders.Default() };
        var holdOut = SharedOptions.HoldOut($"Recordings kept out to measure on, NAME, or NAME/N for every Nth frame; without it every {defaults.KeptOutEvery}th frame of each.");
        var steps = SharedOptions.Whole("--steps", "Steps of the fine network; the coarse one makes five for every eight.", defaults.Fine.Steps);
        var seed = SharedOptions.Seed();
        var command = new Command(
            "finetune",
            $"""
            Adapt a pose model to your own camera and animals with 20 to 200 labelled frames; takes minutes.

              sit-train suggest MY-STUDY --out to-label            frames worth labelling, and an empty table
              sit-train finetune --labels to-label/labels.csv --name my-lab

            Some of the frames are kept out. On them the error before and after is told, and a model that is no better
            than the one it started from, or than one of that name that is there already, is not written (exit code {TrainExitCodes.NoBetterModel}).
            """)
        {
            labels, name, model, folder, holdOut, steps, seed,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new FineTuningRequest
            {
                Labels = parsed.GetRequiredValue(labels),
                StartManifest = PoseModels.FindManifest(ModelsFolders.Default(), parsed.GetRequiredValue(model), Environment.CurrentDirectory),
                Name = parsed.GetRequiredValue(name),
                Folder = parsed.GetRequiredValue(folder),
                HoldOut = [.. parsed.GetValue(holdOut) ?? []],
                Options = defaults.With(parsed.GetValue(steps), parsed.GetValue(seed)),
            };
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var result = await new FineTuningRun(request, TextWriter.Synchronized(error)).RunAsync(cancellationToken).ConfigureAwait(false);
            FineTunePrinter.Print(result, request, output);
            if (!result.IsBetter)
            {
                FineTunePrinter.PrintRefusal(result, error);
            }

            return result.IsBetter ? ExitCodes.Done : TrainExitCodes.NoBetterModel;
        });
        return command;
    }
}
