namespace SocialInteractionTracker.Reporting.Pages.Methods;

/// <summary>Small pieces of English.</summary>
internal static class Words
{
    /// <summary>Text with numbers in it, invariantly.</summary>
    /// <param name="text">The text.</param>
    public static string Number(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>Items in a row: <c>a, b and c</c>.</summary>
    /// <param name="items">The items; at least one.</param>
    public static string And(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    /// <summary>A sentence of words.</summary>
    /// <param name="words">The words, beginning in lower case and without a full stop.</param>
    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    /// <summary>So many of a thing.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them.</param>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
