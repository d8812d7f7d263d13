using System.CommandLine;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit score STUDY</c>: track files to tables, the fast half of a run.</summary>
internal static class ScoreCommand
{
    public static Command Create() => StudyRunCommand.Create(
        "score",
        """
        Score a study from the tracks that are there; no video is opened.

        Use it after a change of zones, calibration, start times or rules, and for tracks of other programs
        (column tracks of trials.csv).

          sit score my-study
        """,
        RunSteps.Score);
}
