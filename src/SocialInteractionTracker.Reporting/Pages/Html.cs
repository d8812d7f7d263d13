using System.Globalization;
using System.Net;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>A piece of HTML. Whatever is put into one is escaped unless it is a piece of HTML itself.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup with values in it.</summary>
    /// <param name="markup">The markup; its arguments are escaped, also within quoted attributes, and formatted invariantly.</param>
    /// <returns>The piece.</returns>
    public static Html Of(FormattableString markup) => new(markup.ToString(Escaping.Instance));

    /// <summary>Several pieces after each other.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <returns>One piece.</returns>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Markup)));

    private sealed class Escaping : IFormatProvider, ICustomFormatter
    {
        public static Escaping Instance { get; } = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => "",
            Html html => html.Markup,
            IEnumerable<Html> many => Join(many).Markup,
            IFormattable value => WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)),
            _ => WebUtility.HtmlEncode(arg.ToString() ?? ""),
        };
    }
}
