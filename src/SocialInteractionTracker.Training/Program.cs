using System.CommandLine;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Training.Commands;

const int userError = 2;
var root = new RootCommand("Trains and exports the pose models of SocialInteractionTracker.") { TrainCommand.Create(), ExportCommand.Create() };
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (UserErrorException fault)
{
    await Console.Error.WriteLineAsync(fault.Message).ConfigureAwait(false);
    return userError;
}
