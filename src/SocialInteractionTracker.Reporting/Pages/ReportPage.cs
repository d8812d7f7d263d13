using System.Collections.Immutable;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>The report as one HTML page that asks for nothing from outside.</summary>
internal static class ReportPage
{
    private static readonly (string Id, string Name)[] Sections =
    [
        ("worries", "What to worry about"), ("subjects", "Subjects"), ("figures", "Figures"), ("groups", "Groups"), ("trials", "Trials"),
        ("exclusions", "Left out"), ("run", "What was run"), ("methods", "Methods"), ("citation", "How to cite"),
    ];

    /// <summary>Puts the page together.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <param name="figures">The figures as elements, in order.</param>
    /// <param name="trials">The trials that were drawn.</param>
    /// <returns>The page.</returns>
    public static string Of(ReportData data, ImmutableArray<Html> figures, ImmutableArray<DrawnTrial> trials) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
        <title>{data.Results.Study.Name}: report</title>
        <style>
        {PageText.Read("report.css")}</style>
        </head>
        <body>
        <header><h1>{data.Results.Study.Name}</h1>
        {OverviewSection.Of(data)}<nav aria-label="Sections"><ul>{Sections.Select(s => Html.Of($"<li><a href=\"#{s.Id}\">{s.Name}</a></li>"))}</ul></nav></header>
        <main>
        {WorrySection.Of(data)}{SubjectsSection.Of(data)}<section id="figures"><h2>Figures</h2>
        {(figures.IsEmpty ? Html.Of($"<p>No trial could be scored, so there is nothing to draw.</p>") : Html.Join(figures))}</section>
        {GroupsSection.Of(data.Statistics)}{TrialsSection.Of(data, trials)}{ExclusionsSection.Of(data)}{RunSection.Of(data, trials)}{MethodsSection.Of(data)}{CitationSection.Of(data)}</main>
        <script>
        {PageText.Read("report.js")}</script>
        </body>
        </html>

        """).Markup;
}
