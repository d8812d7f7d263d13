using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>Shows rows of a result table in a page, with its values rounded for reading.</summary>
internal static class TableHtml
{
    /// <summary>Decimals that a reader is shown; the files have more.</summary>
    private const int MostDecimals = 2;

    /// <summary>Shows a table.</summary>
    /// <typeparam name="T">The record behind a row.</typeparam>
    /// <param name="caption">What it shows.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows, in the order to be shown.</param>
    /// <param name="headings">The columns to show, each with its heading.</param>
    /// <param name="isTall">Whether a long table scrolls in a box of its own.</param>
    /// <returns>The table, sortable; columns that are empty in every row are left out.</returns>
    public static Html Of<T>(
        string caption, Table<T> table, IReadOnlyCollection<T> rows, IEnumerable<(string Column, string Heading)> headings, bool isTall = true)
    {
        var columns = headings.Select(h => (h.Heading, Column: table.Columns.Single(c => c.Schema.Name == h.Column)))
            .Where(c => rows.Any(row => c.Column.Cell(row).Length > 0)).ToArray();
        return Html.Of($"""
            <div class="scroll{(isTall ? " tall" : "")}" tabindex="0" role="region" aria-label="{caption}"><table class="sortable"><caption>{caption}</caption>
            <thead><tr>{columns.Select((c, i) => Head(c.Heading, c.Column.Schema, i == 0))}</tr></thead>
            <tbody>
            {rows.Select(row => Html.Of($"<tr>{columns.Select(c => Cell(c.Column, row))}</tr>\n"))}</tbody></table></div>

            """);
    }

    private static Html Head(string heading, ColumnSchema column, bool isFirst) => Html.Of(
        $"""<th scope="col"{Class(column)} aria-sort="{(isFirst ? "ascending" : "none")}" title="{column.Name}: {column.Description}"><button type="button">{heading}</button></th>""");

    private static Html Cell<T>(Column<T> column, T row)
    {
        var text = column.Cell(row);
        if (column is { Schema: { Type: ColumnType.Number, Decimals: > MostDecimals } schema } && column.Value(row) is double number && double.IsFinite(number))
        {
            var shown = (column with { Schema = schema with { Decimals = schema.Unit == "s" ? 1 : MostDecimals } }).Cell(row);
            return Html.Of($"<td class=\"n\" data-sort=\"{text}\">{shown}</td>");
        }

        return column.Schema.Type == ColumnType.Boolean
            ? Html.Of($"<td>{text switch { "true" => "yes", "false" => "no", _ => "" }}</td>")
            : Html.Of($"<td{Class(column.Schema)}>{text}</td>");
    }

    private static Html Class(ColumnSchema column) =>
        column.Type is ColumnType.Number or ColumnType.WholeNumber ? new Html(" class=\"n\"")
        : column.Name.EndsWith("_reason", StringComparison.Ordinal) ? new Html(" class=\"reason\"") : Html.Empty;
}
