using System.Text.RegularExpressions;
using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

/// <summary>The words in a figure.</summary>
internal static partial class SvgText
{
    public static string[] Of(Figure figure) => [.. Text().Matches(FigureFiles.Svg(figure)).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"<text[^>]*>\s*([^<]*?)\s*</text>")]
    private static partial Regex Text();
}
