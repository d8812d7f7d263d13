namespace SocialInteractionTracker.Storage.Faults;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
internal static class NearestName
{
    private const int LettersPerEdit = 3;

    /// <summary>The known name with the fewest edits from a name, ignoring case; a last part such as <c>_id</c> or <c>_cm</c> too much or too little is one edit.</summary>
    /// <returns>The name; <see langword="null"/> if every one is too far: more than one edit for each three letters, but two always.</returns>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var allowed = Math.Max(2, name.Length / LettersPerEdit);
        return known.Select(candidate => (candidate, Edits: EditsOfParts(Plain(name), Plain(candidate))))
            .Where(pair => pair.Edits <= allowed)
            .OrderBy(pair => pair.Edits).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    private static int EditsOfParts(string a, string b) =>
        Math.Min(Edits(a, b), 1 + Math.Min(Edits(WithoutLastPart(a), b), Edits(a, WithoutLastPart(b))));

    private static string WithoutLastPart(string name) => name.LastIndexOf('_') is var end and > 0 ? name[..end] : name;

    /// <summary>Whether a word is another one with a single slip of the pen, ignoring case.</summary>
    public static bool IsSlip(string name, string meant) => Edits(Plain(name), Plain(meant)) <= 1;

    /// <summary>Insertions, deletions, changes and swaps of neighbouring letters between two words.</summary>
    /// <remarks>Source: Damerau 1964, Commun ACM 7:171, in the form where no part is edited twice.</remarks>
    internal static int Edits(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Least(edits, a, b, i, j);
            }
        }

        return edits[a.Length, b.Length];
    }

    private static int Least(int[,] edits, string a, string b, int i, int j)
    {
        var change = edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var least = Math.Min(change, 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
        var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return isSwap ? Math.Min(least, 1 + edits[i - 2, j - 2]) : least;
    }

    private static string Plain(string name) => name.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
}
