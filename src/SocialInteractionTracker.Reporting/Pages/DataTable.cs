namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>A table of words and numbers.</summary>
internal static class DataTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="headings">Its headings.</param>
    /// <param name="rows">Its rows, one cell a heading.</param>
    /// <param name="textColumns">How many columns at the left are words; the others are set as numbers.</param>
    /// <returns>The table.</returns>
    public static Html Of(string caption, IReadOnlyList<string> headings, IEnumerable<string[]> rows, int textColumns) => Html.Of($"""
        <div class="scroll tall" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>
        <thead><tr>{headings.Select((heading, i) => Html.Of($"<th scope=\"col\"{Class(i >= textColumns)}>{heading}</th>"))}</tr></thead>
        <tbody>
        {rows.Select(row => Html.Of($"<tr>{row.Select((cell, i) => Html.Of($"<td{Class(i >= textColumns)}>{cell}</td>"))}</tr>\n"))}</tbody></table></div>

        """);

    private static Html Class(bool isNumber) => isNumber ? new Html(" class=\"n\"") : Html.Empty;
}
