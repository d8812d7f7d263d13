using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SocialInteractionTracker.Cli.Commands;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Cli;

/// <summary>The commands of <c>sit</c> and the one place where errors become exit codes.</summary>
public static class CommandLine
{
    private const string ProgramName = "sit";

    private static readonly TimeSpan TimeToStopCleanly = TimeSpan.FromMinutes(1);

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives messages and progress.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStopCleanly,
        };
        try
        {
            return await InvokeAsync(Root().Parse(args), configuration).ConfigureAwait(false);
        }
        catch (UserErrorException exception)
        {
            foreach (var fault in exception.Faults)
            {
                await error.WriteLineAsync($"sit: {fault}").ConfigureAwait(false);
            }

            return ExitCodes.UserError;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("sit: stopped. What was finished is kept; the same command goes on from there.").ConfigureAwait(false);
            return ExitCodes.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"sit: a file or folder that cannot be used: {exception.Message}").ConfigureAwait(false);
            return ExitCodes.UserError;
        }
        catch (Exception exception)
        {
            await error.WriteLineAsync($"sit: an error of the program itself, please report it:\n{exception}").ConfigureAwait(false);
            return ExitCodes.InternalError;
        }
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, InvocationConfiguration configuration)
    {
        if (parsed.Action is not ParseErrorAction usage)
        {
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }

        // Results alone go to stdout, so neither the guesses at what was meant nor the help do.
        usage.ShowHelp = false;
        configuration.Output = configuration.Error;
        await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        await configuration.Error.WriteLineAsync($"See `{CommandName(parsed.CommandResult)} --help`.").ConfigureAwait(false);
        return ExitCodes.Usage;
    }

    private static string CommandName(CommandResult command) =>
        command.Parent is CommandResult ? $"{ProgramName} {command.Command.Name}" : ProgramName;

    private static RootCommand Root() => new(
        "Scores videos of social-interaction and open-field tests of mice: tracks, time in zones, SI ratios, classes.")
    {
        RunCommand.Create(),
        TrackCommand.Create(),
        ScoreCommand.Create(),
        NewCommand.Create(),
        CheckCommand.Create(),
        EvaluateCommand.Create(),
        InfoCommand.Create(),
        SimulateCommand.Create(),
    };
}
