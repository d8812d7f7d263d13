using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SocialInteractionTracker.Cli.Doctor;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Cli;

/// <summary>Runs a program's commands: the one place where errors become exit codes.</summary>
/// <param name="program">The program's name, for messages.</param>
/// <param name="root">Its commands.</param>
public sealed class CommandRunner(string program, RootCommand root)
{
    private static readonly TimeSpan TimeToStopCleanly = TimeSpan.FromMinutes(1);

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives messages and progress.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStopCleanly,
        };
        if (args.Contains(""))
        {
            await error.WriteLineAsync($"{program}: found an empty argument; expected a name or a path. Is a variable of a script empty?").ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        try
        {
            return await InvokeAsync(Parse(args), configuration).ConfigureAwait(false);
        }
        catch (UserErrorException exception)
        {
            foreach (var fault in exception.Faults)
            {
                await error.WriteLineAsync($"{program}: {fault}").ConfigureAwait(false);
            }

            return ExitCodes.UserError;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync($"{program}: stopped. What was finished is kept; the same command goes on from there.").ConfigureAwait(false);
            return ExitCodes.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{program}: {Fault.OfDisk(exception)}").ConfigureAwait(false);
            return ExitCodes.UserError;
        }
        catch (Exception exception) when (MissingLibrary.In(exception) is not null)
        {
            await error.WriteLineAsync($"{program}: a system library is missing: {MissingLibrary.In(exception)}\n{MissingLibrary.Advice}\n`{program} doctor` tells what else is.").ConfigureAwait(false);
            return ExitCodes.UserError;
        }
        catch (Exception exception)
        {
            await error.WriteLineAsync($"{program}: an error of the program itself, please report it:\n{exception}").ConfigureAwait(false);
            return ExitCodes.InternalError;
        }
    }

    /// <summary>Among all commands each has one line; the rest of its description is in its own help.</summary>
    private ParseResult Parse(IReadOnlyList<string> args)
    {
        var parsed = root.Parse(args);
        foreach (var command in parsed.CommandResult.Command == root ? root.Subcommands : [])
        {
            command.Description = command.Description?.Split('\n')[0].TrimEnd('\r');
        }

        return parsed;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, InvocationConfiguration configuration)
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

    private string CommandName(CommandResult command) =>
        command.Parent is CommandResult ? $"{program} {command.Command.Name}" : program;
}
