using System.Text;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>Breaks long names into short lines.</summary>
internal static class Wrapping
{
    private const string CutOff = "…";

    /// <summary>Breaks a name at its spaces.</summary>
    /// <param name="name">The name.</param>
    /// <param name="letters">Letters in a line; at least 2.</param>
    /// <param name="lines">Lines at most.</param>
    /// <returns>The name with line breaks; what does not fit is cut off, with an ellipsis.</returns>
    public static string Of(string name, int letters, int lines)
    {
        var text = new StringBuilder();
        var (line, used) = (1, 0);
        foreach (var word in name.Split(' '))
        {
            var isFirst = used == 0;
            if (!isFirst && used + 1 + word.Length > letters)
            {
                if (line == lines)
                {
                    return Cut(text.ToString(), letters);
                }

                (line, used, isFirst) = (line + 1, 0, true);
                text.Append('\n');
            }

            text.Append(isFirst ? word : " " + word);
            used += (isFirst ? 0 : 1) + word.Length;
            if (used > letters)
            {
                return Cut(text.ToString(), letters);
            }
        }

        return text.ToString();
    }

    private static string Cut(string text, int letters)
    {
        var start = text.LastIndexOf('\n') + 1;
        return text[..Math.Min(text.Length, start + letters - 1)].TrimEnd() + CutOff;
    }
}
