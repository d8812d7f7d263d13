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

        results/report.html is one file that opens in a browser, offline, light or dark: what to worry about first, the subjects'
        table, the figures, the groups compared, every trial in small, what is left out and why, what was run with which options,
        and the text for a methods section with every number from this run. Subjects' groups and the numeric columns that are
        correlated come from subjects.csv, recording days from the column recorded_on of trials.csv.

        results/plots/ holds every figure as SVG (papers) and PNG (slides), plots/tracks/ one for each trial. groups.csv,
        comparisons.csv, susceptible.csv and correlations.csv hold the statistics with all digits.

        `sit run` makes all this too. `sit score` makes new tables alone and removes a report that told of others.

          sit report my-study
          sit report my-study --workers 2
        """,
        RunSteps.Score,
        StudyRunCommand.Report);
}
