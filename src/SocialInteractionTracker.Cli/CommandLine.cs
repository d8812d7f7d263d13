using System.CommandLine;
using SocialInteractionTracker.Cli.Commands;

namespace SocialInteractionTracker.Cli;

/// <summary>The commands of <c>sit</c>.</summary>
public static class CommandLine
{
    private const string ProgramName = "sit";

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives messages and progress.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        new CommandRunner(ProgramName, Root()).RunAsync(args, output, error);

    private static RootCommand Root() => new(
        "Scores videos of social-interaction and open-field tests of mice: tracks, time in zones, SI ratios, classes.")
    {
        RunCommand.Create(),
        TrackCommand.Create(),
        ScoreCommand.Create(),
        ClassifyCommand.Create(),
        ReportCommand.Create(),
        ReviewCommand.Create(),
        AgreeCommand.Create(),
        OverlayCommand.Create(),
        SubmitCommand.Create(),
        StatusCommand.Create(),
        NewCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        CompareCommand.Create(),
        CheckCommand.Create(),
        EvaluateCommand.Create(),
        InfoCommand.Create(),
        DoctorCommand.Create(),
        SimulateCommand.Create(),
    };
}
