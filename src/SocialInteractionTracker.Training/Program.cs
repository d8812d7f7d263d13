using System.CommandLine;
using SocialInteractionTracker.Cli;
using SocialInteractionTracker.Training.Commands;

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
return await new CommandRunner("sit-train", root).RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
