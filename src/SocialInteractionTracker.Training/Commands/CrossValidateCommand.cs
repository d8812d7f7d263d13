using System.CommandLine;
using SocialInteractionTracker.Cli;
using SocialInteractionTracker.Training.CrossValidation;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train crossvalidate</c>: how good models are on recordings they have not seen.</summary>
internal static class CrossValidateCommand
{
    public static Command Create()
    {
        var labels = SharedOptions.Labels("Table of labels.");
        labels.Required = true;
        var folder = new Option<string>("--out", "-o") { Description = "Folder for the folds' checkpoints and tables; goes on with what it finds there.", Required = true };
        var leaveOut = new Option<string[]>("--leave-out")
        {
            Description = "What is left out in turn: recordings, or the beginning of their names and * to leave out several at once.",
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        var seeds = new Option<ulong[]>("--seeds") { Description = "Seeds; all is done once with each.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1] };
        var steps = SharedOptions.Whole("--steps", "Steps of each network; as many as in training, or fewer to have a careful guess sooner.", new TrainingOptions().Steps);
        var trials = SharedOptions.Whole("--trials", "Simulated trials to learn from.", new SimulationOptions().Trials);
        var command = new Command(
            "crossvalidate",
            """
            Train models without some recordings and measure them on those, in turn: what a model is worth on a camera it has never seen.
            Each takes as long as a training; stopped at any moment, the same command goes on.

              sit-train crossvalidate --labels labels.csv --leave-out box-a box-b_* --seeds 1 2 3 --out my-folds
            """)
        {
            labels, folder, leaveOut, seeds, steps, trials,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new CrossValidationRequest
            {
                Labels = parsed.GetRequiredValue(labels)!,
                Folder = parsed.GetRequiredValue(folder),
                LeaveOut = [.. parsed.GetRequiredValue(leaveOut)],
                Seeds = [.. parsed.GetRequiredValue(seeds)],
                Training = new TrainingOptions { Steps = parsed.GetValue(steps) },
                Simulation = new SimulationOptions { Trials = parsed.GetValue(trials) },
            };
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            CrossValidationPrinter.Print(await new CrossValidationRun(request, TextWriter.Synchronized(error)).RunAsync(cancellationToken).ConfigureAwait(false), output);
            return ExitCodes.Done;
        });
        return command;
    }
}
