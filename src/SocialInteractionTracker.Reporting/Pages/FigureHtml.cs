using System.Text.RegularExpressions;
using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>A figure in a page, with its title and caption: its ink and paper become the page's, so that it is right on light and dark alike.</summary>
internal static partial class FigureHtml
{
    /// <summary>The figure as an element of a page.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="svg">Its SVG document.</param>
    /// <returns>The element; the ids in it are unique to the figure.</returns>
    public static Html Of(Figure figure, string svg) => Html.Of(
        $"<figure id=\"{figure.Name}\"><h3>{figure.Title}</h3>\n{Inline(figure, svg)}\n<figcaption>{figure.Caption}</figcaption></figure>\n");

    private static Html Inline(Figure figure, string svg)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        var inner = svg[(svg.IndexOf('>', start) + 1)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)];
        inner = Id().Replace(inner, match => $"{match.Groups[1].Value}{figure.Name}-");
        inner = Colour().Replace(inner, match => $"{match.Groups[1].Value}=\"{InPage(match.Groups[2].Value)}\"");
        inner = inner.Replace($"font-family=\"{FigureFont.Name}\"", $"font-family=\"{FigureFont.Name}, Arial, Helvetica, sans-serif\"", StringComparison.Ordinal);
        return Html.Of($"""<svg class="figure" role="img" aria-label="{figure.Alt}" viewBox="0 0 {figure.Width} {figure.Height}" style="max-width:{figure.Width}px" xmlns:xlink="http://www.w3.org/1999/xlink">{new Html(inner)}</svg>""");
    }

    private static string InPage(string colour) => colour.ToUpperInvariant() switch
    {
        "WHITE" or "#FFFFFF" or "#FFF" => "var(--paper)",
        "#1B1F24" => "var(--ink)",
        "#6A737D" => "var(--muted)",
        "#E2E5E9" => "var(--grid)",
        "#0072B2" => "var(--blue)",
        "#D55E00" => "var(--vermillion)",
        "#009E73" => "var(--green)",
        "#CC79A7" => "var(--purple)",
        "#E69F00" => "var(--orange)",
        "#56B4E9" => "var(--sky)",
        _ => colour,
    };

    [GeneratedRegex("""(\bid="|url\(#|href="#)""")]
    private static partial Regex Id();

    [GeneratedRegex("""\b(fill|stroke)="([^"]+)["]""")]
    private static partial Regex Colour();
}
