using System.CommandLine;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit score STUDY</c>: track files to tables, the fast half of a run.</summary>
internal static class ScoreCommand
{
    public static Command Create() => StudyRunCommand.Create(
        "score",
        """
        Score a study from the tracks that are there; no video is decoded.

        Use it after a change of zones, start times, exclusions or rules, and for tracks of other programs (column tracks of
        trials.csv). After a change of the arena's size, the enclosure, the calibration or tracking options use `sit run`:
        tracks depend on those.

        Only tables are made. A report and figures of earlier scores are removed, so that none is stale; `sit report` makes new ones.

          sit score my-study
        """,
        RunSteps.Score,
        StudyRunCommand.NoReport);
}
