using System.CommandLine;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit check STUDY</c>: every fault of a study at once.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = StudyArgument.Study();
        var command = new Command(
            "check",
            """
            Check a study's files and name every fault with file, row and what to do; nothing is written.

              sit check my-study
            """)
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            var study = StudyLoader.Load(parsed.GetRequiredValue(folder));
            parsed.InvocationConfiguration.Output.WriteLine(
                $"{study.Name}: {study.Subjects.Length} subjects, {study.Trials.Length} trials, no faults.");
            return ExitCodes.Done;
        });
        return command;
    }
}
