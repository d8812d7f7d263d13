using System.CommandLine;
using SocialInteractionTracker.Cli;
using SocialInteractionTracker.Training.Commands;

namespace SocialInteractionTracker.Training;

/// <summary>The program <c>sit-train</c>.</summary>
public static class TrainProgram
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">What the user typed.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        NativeEnvironment.Apply();
        var root = new RootCommand("Trains, fine-tunes and measures the pose models of SocialInteractionTracker.")
        {
            SuggestCommand.Create(),
            FineTuneCommand.Create(),
            TrainCommand.Create(),
            ExportCommand.Create(),
            EvaluateCommand.Create(),
            CrossValidateCommand.Create(),
        };
        return new CommandRunner("sit-train", root).RunAsync(args, Console.Out, Console.Error);
    }
}
