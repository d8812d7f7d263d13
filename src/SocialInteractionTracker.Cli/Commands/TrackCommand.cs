using System.CommandLine;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit track STUDY</c>: videos to track files, the slow half of a run.</summary>
internal static class TrackCommand
{
    public static Command Create() => StudyRunCommand.Create(
        "track",
        """
        Track a study's videos: the slow half of a run, without scoring.

        With --trial it can run many times at once on one study, on one machine or several, as the tasks of a cluster do; the same
        trial twice does no harm. When all have ended, `sit report` makes the tables.

          sit track my-study
          sit track my-study --trial m07_target
        """,
        RunSteps.Track,
        StudyRunCommand.NoReport);
}
