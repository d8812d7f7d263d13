using System.Globalization;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Reads numbers of exports in which a missing one is written in many ways.</summary>
internal static class NumberText
{
    /// <summary>What programs write where there is no number, in lower case.</summary>
    private static readonly HashSet<string> Missing = ["", "-", "nan", "na", "n/a", "#n/a", "none", "null", "inf", "-inf"];

    /// <summary>The number of a cell that nothing depends on; NaN where there is none.</summary>
    public static double OrMissing(string text, bool hasDecimalComma = false) => Parse(text, hasDecimalComma) ?? double.NaN;

    /// <summary>The number of a cell; NaN for one that says that there is none.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="hasDecimalComma">Whether a comma can only be a decimal sign.</param>
    /// <param name="where">The file, and the row and column for people.</param>
    /// <exception cref="Core.UserErrorException">The cell holds something else.</exception>
    public static double Read(string text, bool hasDecimalComma, CellPlace where) =>
        Parse(text, hasDecimalComma) ?? (Missing.Contains(text.Trim().ToLowerInvariant()) ? double.NaN : throw ImportFault.Of(
            where.Path, $"'{text}' in row {where.Row}, column {where.Column}", "a number, or an empty cell where there is none", "Correct the cell or export the file again."));

    private static double? Parse(string text, bool hasDecimalComma) =>
        double.TryParse(hasDecimalComma ? text.Replace(',', '.') : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
