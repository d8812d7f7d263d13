using System.CommandLine;
using SocialInteractionTracker.Cli.Commands;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Cli;

/// <summary>The commands of <c>sit</c> and the one place where errors become exit codes.</summary>
public static class CommandLine
{
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
            return await Root().Parse(args).InvokeAsync(configuration).ConfigureAwait(false);
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
        catch (Exception exception)
        {
            await error.WriteLineAsync($"sit: an error of the program itself, please report it:\n{exception}").ConfigureAwait(false);
            return ExitCodes.InternalError;
        }
    }

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
