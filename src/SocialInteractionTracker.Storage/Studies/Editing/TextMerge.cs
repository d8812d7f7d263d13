namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>Makes a change of a text in one that may have been changed elsewhere meanwhile.</summary>
internal static class TextMerge
{
    /// <summary>Puts what a change made in the place of what it was made of.</summary>
    /// <param name="current">The text as it is now.</param>
    /// <param name="from">The text that the change was made of.</param>
    /// <param name="to">What it made.</param>
    /// <returns>The text then; <see langword="null"/> if the place of the change is not to be found, or twice.</returns>
    public static string? Apply(string current, string from, string to)
    {
        if (current == from)
        {
            return to;
        }

        var (old, made) = (from.Split('\n'), to.Split('\n'));
        var least = Math.Min(old.Length, made.Length);
        var start = 0;
        while (start < least && old[start] == made[start])
        {
            start++;
        }

        var end = 0;
        while (end < least - start && old[^(end + 1)] == made[^(end + 1)])
        {
            end++;
        }

        return Replace(current.Split('\n'), old[start..^end], made[start..^end]);
    }

    private static string? Replace(string[] lines, string[] old, string[] made)
    {
        int[] places = old.Length == 0 ? [] :
            [.. Enumerable.Range(0, Math.Max(0, lines.Length - old.Length + 1)).Where(i => lines.AsSpan(i, old.Length).SequenceEqual(old))];
        return places is [var place] ? string.Join('\n', [.. lines[..place], .. made, .. lines[(place + old.Length)..]]) : null;
    }
}
