namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>A table of words and numbers.</summary>
internal static class DataTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="headings">Its headings.</param>
    /// <param name="rows">Its rows, one cell a heading; what follows a line break in a cell is set small below it.</param>
    /// <param name="textColumns">How many columns at the left are words; the others are set as numbers.</param>
    /// <returns>The table.</returns>
    public static Html Of(string caption, IReadOnlyList<string> headings, IEnumerable<string[]> rows, int textColumns) =>
        Of(caption, headings, [("", rows)], textColumns);

    /// <summary>Makes a table whose rows stand in groups below a heading each.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="headings">Its headings.</param>
    /// <param name="groups">The groups with their rows, one cell a heading; a group without a name has no heading of its own.</param>
    /// <param name="textColumns">How many columns at the left are words; the others are set as numbers.</param>
    /// <returns>The table.</returns>
    public static Html Of(string caption, IReadOnlyList<string> headings, IEnumerable<(string Name, IEnumerable<string[]> Rows)> groups, int textColumns) => Html.Of($"""
        <div class="scroll tall" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>
        <thead><tr>{headings.Select((heading, i) => Html.Of($"<th scope=\"col\"{Class(i >= textColumns)}>{heading}</th>"))}</tr></thead>
        {groups.Select(group => Body(group.Name, group.Rows, headings.Count, textColumns))}</table></div>

        """);

    private static Html Body(string name, IEnumerable<string[]> rows, int columns, int textColumns) => Html.Of($"""
        <tbody>
        {(name.Length == 0 ? Html.Empty : Html.Of($"<tr><th class=\"group\" colspan=\"{columns}\" scope=\"rowgroup\">{name}</th></tr>\n"))}{rows.Select(row => Html.Of($"<tr>{row.Select((cell, i) => Html.Of($"<td{Class(i >= textColumns)}>{Cell(cell)}</td>"))}</tr>\n"))}</tbody>
        """);

    private static Html Cell(string text) => text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var at
        ? Html.Of($"{text[..at]}<br><small>{text[(at + 1)..]}</small>")
        : Html.Of($"{text}");

    private static Html Class(bool isNumber) => isNumber ? new Html(" class=\"n\"") : Html.Empty;
}
