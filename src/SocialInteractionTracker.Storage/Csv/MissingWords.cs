namespace SocialInteractionTracker.Storage.Csv;

/// <summary>What people write into tables where there is no value.</summary>
public static class MissingWords
{
    private static readonly HashSet<string> Words = new(["", "NA", "NaN", "-", "."], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a cell says that there is no value: empty, <c>NA</c>, <c>NaN</c>, <c>-</c> or <c>.</c>, in any case.</summary>
    /// <param name="cell">The cell, trimmed.</param>
    public static bool Have(string cell) => Words.Contains(cell);
}
