using System.CommandLine;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train train</c>: learns both networks.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var labels = new Option<string?>("--labels", "-l") { Description = "Table of labels; recordings.csv beside it gives px_per_cm. Without it only simulated frames are learnt." };
        var folder = new Option<string>("--out", "-o") { Description = "Folder for checkpoints, tables and curves; training goes on from what it finds there.", Required = true };
        var stages = new Option<string[]>("--stage") { Description = "fine or coarse, to train one of them only.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [StageOptions.Fine.Name, StageOptions.Coarse.Name] };
        stages.AcceptOnlyFromAmong(StageOptions.Fine.Name, StageOptions.Coarse.Name);
        var holdOut = SharedOptions.HoldOut("Recordings that are not learnt from but measured on: NAME, or NAME/N for every Nth frame.");
        var steps = SharedOptions.Whole("--steps", "Steps of each network.", new TrainingOptions().Steps);
        var seed = SharedOptions.Seed();
        var trials = SharedOptions.Whole("--trials", "Simulated trials to learn from, 8 frames each.", new SimulationOptions().Trials);
        var threads = SharedOptions.Whole("--threads", "Threads that render, and that draw views for each network; a network itself uses one.", new TrainingOptions().Threads);
        var name = new Option<string?>("--name", "-n") { Description = "Write the networks as a model of this name at the end, as sit-train export does." };
        var models = SharedOptions.Models();
        var command = new Command(
            "train",
            """
            Learn a model from nothing: the coarse network, which finds animals, and the fine one, which gives their keypoints,
            side by side, from labelled frames and from simulated ones (all coats, lights, targets behind mesh).
            Takes half an hour on two cores. Stopped at any moment, the same command goes on and gives the same networks
            as if it had not been. Hold some frames out: on them it is measured, the best network chosen, confidences fitted.

              sit-train train --labels labels.csv --hold-out recording-7 recording-1/4 --out my-training --name my-model
              sit-train evaluate --labels labels.csv --hold-out recording-7 recording-1/4 --model my-model

            In the folder --out: *.curves.png (loss and errors), *.errors.csv, *.loss.csv, checkpoints.
            To adapt a model that there is to your own camera use `sit-train finetune`: it takes minutes and 20 frames.
            """)
        {
            labels, folder, stages, holdOut, steps, seed, trials, threads, name, models,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new TrainingRequest
            {
                Labels = parsed.GetValue(labels),
                Folder = parsed.GetRequiredValue(folder),
                Stages = [.. parsed.GetRequiredValue(stages).Distinct().Select(name => name == StageOptions.Coarse.Name ? StageOptions.Coarse : StageOptions.Fine)],
                HoldOut = [.. parsed.GetValue(holdOut) ?? []],
                Options = new TrainingOptions { Steps = parsed.GetValue(steps), Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads) },
                Simulation = new SimulationOptions { Trials = parsed.GetValue(trials), Seed = parsed.GetValue(seed), Workers = parsed.GetValue(threads) },
            };
            await new TrainingRun(request, TextWriter.Synchronized(parsed.InvocationConfiguration.Error)).RunAsync(cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(name) is { } model)
            {
                var export = new ExportRequest
                {
                    Checkpoints = request.Folder,
                    Labels = request.Labels,
                    HoldOut = request.HoldOut,
                    Seed = request.Options.Seed,
                    Folder = parsed.GetRequiredValue(models),
                    Name = model,
                };
                ModelExporter.Export(export, parsed.InvocationConfiguration.Output);
            }
        });
        return command;
    }
}
