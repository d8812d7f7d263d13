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

          sit track my-study
          sit track my-study --trial m07_target
        """,
        RunSteps.Track,
        StudyRunCommand.NoReport);
}
