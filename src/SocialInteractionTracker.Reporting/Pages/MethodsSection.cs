using SocialInteractionTracker.Reporting.Pages.Methods;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>What was done, as text for the methods of a paper, with the values that the study used.</summary>
internal static class MethodsSection
{
    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The section with its heading.</returns>
    public static Html Of(ReportData data) => Html.Of($"""
        <section id="methods"><h2>For the methods section</h2>
        <p class="note">Add how the animals were kept, defeated and filmed, and why you excluded what is listed above. Each number is from the options of this run. Every measure is defined in the program's <code>docs/protocol.md</code>.</p>
        <blockquote id="methods-text">{Paragraphs(data).Select(paragraph => Html.Of($"<p>{string.Join(' ', paragraph)}</p>\n"))}</blockquote>
        <p><button type="button" data-copy="methods-text">Copy the text</button></p>
        <h3>Literature named or used</h3>
        <ul class="references">{References.Of(data).Select(entry => Html.Of($"<li>{entry}</li>\n"))}</ul></section>

        """);

    /// <summary>The text, paragraph by paragraph: tracking, scoring, classes, statistics.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>Sentences, only of what is in the study; no paragraph is empty.</returns>
    internal static IEnumerable<string[]> Paragraphs(ReportData data) =>
        new[] { TrackingText.Of(data), ScoringText.Of(data), ClassText.Of(data), StatisticsText.Of(data.Statistics) }
            .Select(paragraph => paragraph.ToArray()).Where(paragraph => paragraph.Length > 0);
}
