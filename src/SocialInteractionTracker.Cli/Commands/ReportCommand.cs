using System.CommandLine;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit report STUDY</c>: tables, figures and the report from the tracks that are there.</summary>
internal static class ReportCommand
{
    public static Command Create() => StudyRunCommand.Create(
        "report",
        """
        Make the tables, the figures and the report of a study from the tracks that are there; no video is opened.

        results/report.html is one file that opens in a browser, offline; results/plots/ holds every figure as SVG and PNG.
        `sit run` makes them too.

          sit report my-study
        """,
        RunSteps.Score,
        StudyRunCommand.Report);
}
