using System.CommandLine;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train train</c>: learns one or both networks.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var labels = new Option<string?>("--labels", "-l") { Description = "Table of labels; recordings.csv beside it gives px_per_cm. Without it only simulated frames are learnt." };
        var folder = new Option<string>("--out", "-o") { Description = "Folder for checkpoints; training goes on from those it finds.", Required = true };
        var stages = new Option<string[]>("--stage") { Description = "fine, coarse; both if not given.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["fine", "coarse"] };
        var holdOut = new Option<string[]>("--hold-out") { Description = "Recordings that are not learnt from; NAME/N holds out every Nth frame.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var steps = new Option<int>("--steps") { Description = "Steps of each network.", DefaultValueFactory = _ => new TrainingOptions().Steps };
        var seed = new Option<ulong>("--seed") { Description = "Seed of weights, views and simulated trials.", DefaultValueFactory = _ => 1 };
        var trials = new Option<int>("--trials") { Description = "Simulated trials to learn from, 8 frames each.", DefaultValueFactory = _ => 300 };
        var threads = new Option<int>("--threads") { Description = "Threads that render and draw views; the network itself uses one.", DefaultValueFactory = _ => 2 };
        var command = new Command("train", "Learn the coarse and the fine network from labelled and simulated frames.")
        {
            labels, folder, stages, holdOut, steps, seed, trials, threads,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var output = parsed.InvocationConfiguration.Output;
                var options = new TrainingOptions { Steps = parsed.GetValue(steps), Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads) };
                output.WriteLine("rendering simulated trials");
                var data = TrainingData.Load(
                    parsed.GetValue(labels), parsed.GetValue(holdOut) ?? [], parsed.GetValue(trials), options.Seed, options.Threads);
                output.WriteLine($"{data.Labelled.Length} labelled and {data.Simulated.Length} simulated frames to learn from, {data.HeldOut.Length} held out");
                var path = Directory.CreateDirectory(parsed.GetRequiredValue(folder)).FullName;
                foreach (var name in parsed.GetValue(stages) ?? [])
                {
                    var stage = name == StageOptions.Coarse.Name ? StageOptions.Coarse : StageOptions.Fine;
                    var drawer = new SampleDrawer(stage, data.Labelled, data.Simulated, new AugmentationOptions());
                    new Trainer(stage, drawer, new HeldOutFrames(stage, data.HeldOut), options).Run(path, output, cancellationToken);
                }
            },
            cancellationToken));
        return command;
    }
}
