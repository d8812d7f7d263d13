using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>How to cite the program and what it builds on.</summary>
internal static class CitationSection
{
    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The section with its heading.</returns>
    public static Html Of(ReportData data)
    {
        var study = data.Results.Study;
        var usesModel = study.Options.Tracking.Source == TrackerSource.Pose && study.Trials.Any(t => t.Tracks is null);
        return Html.Of($"""
            <section id="citation"><h2>How to cite</h2>
            <blockquote>SocialInteractionTracker contributors. SocialInteractionTracker, version {ProgramVersion.Text} (computer software, MIT licence).</blockquote>
            <p>Name the version: scores of different versions must not be mixed in one analysis. {(usesModel ? Html.Of($"Cite also the labelled frames that the pose model {study.Options.Model} was trained on, as its model card in <code>models/</code> asks. ") : Html.Empty)}{(study.Trials.Any(t => t.Tracks is not null) ? "Cite also the program that made the imported tracks. " : "")}To let others repeat the analysis, publish the study folder without its videos: the study's files, <code>results/tracks/</code> and <code>results/run.json</code>.</p></section>

            """);
    }
}
