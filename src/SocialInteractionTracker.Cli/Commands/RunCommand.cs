using System.CommandLine;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit run STUDY</c>: from videos to tables.</summary>
internal static class RunCommand
{
    public static Command Create() => StudyRunCommand.Create(
        "run",
        """
        Track and score a study: from its videos to the tables in results/.

        A second run does only what is not done or has changed. Ctrl-C stops cleanly, and the next run goes on from there.
        A trial that fails is named and the others go on (exit code 4).

          sit run sample-videos/si-study
          sit run my-study --workers 4
          sit run my-study --trial m07_target --force
        """,
        RunSteps.All,
        StudyRunCommand.Report);
}
