using System.Globalization;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Reads numbers of exports in which a missing one is written in many ways.</summary>
internal static class NumberText
{
    /// <summary>The number of a cell; NaN for an empty cell, <c>-</c>, <c>nan</c> and all else that is none.</summary>
    public static double OrMissing(string text, bool hasDecimalComma = false) =>
        double.TryParse(hasDecimalComma ? text.Replace(',', '.') : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
