using System.Globalization;
using System.Text.RegularExpressions;
using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>Finds the rows of titles and units of a raw export, whatever language its program speaks.</summary>
/// <remarks>
/// The first line says how many lines the header has; its last two are titles and units. Where that line is gone, the titles are
/// above the row of units, which begins with seconds and has lengths in it. The first column is the trial time in every language.
/// </remarks>
internal static partial class EthoVisionTitles
{
    private const string TrialTime = "Trial time";
    private const int FewestColumns = 2;

    /// <summary>No header is longer; a title row further down is not looked for.</summary>
    public const int MostHeaderRows = 500;
    /// <summary>Centimetres in each unit of length that EthoVision exports.</summary>
    private static readonly Dictionary<string, double> Lengths = new(StringComparer.OrdinalIgnoreCase) { ["cm"] = 1, ["mm"] = 0.1, ["m"] = 100, ["in"] = 2.54 };

    private static readonly HashSet<string> Seconds = new(StringComparer.OrdinalIgnoreCase) { "s", "sec", "sek" };

    /// <summary>The place of the row of titles; below 0 if the rows are no raw export.</summary>
    public static int RowOf(IReadOnlyList<string[]> rows)
    {
        if (AsTold(rows) is { } told)
        {
            return told;
        }

        for (var row = 0; row < Math.Min(rows.Count, MostHeaderRows); row++)
        {
            if (string.Equals(Cell(rows[row], 0), TrialTime, StringComparison.OrdinalIgnoreCase) && rows[row].Length >= FewestColumns)
            {
                return row;
            }

            if (row + 1 < rows.Count && IsTitles(rows[row], rows[row + 1]))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The axis and point of a column's title, such as <c>X center</c>, <c>Y Nase</c> or <c>Centre X</c>; <see langword="null"/> if it is of no position.</summary>
    public static (char Axis, string Point)? Position(string title, string unit)
    {
        var match = AxisFirst().Match(title);
        if (!match.Success && Lengths.ContainsKey(unit))
        {
            match = AxisLast().Match(title);
        }

        return match.Success ? (char.ToUpperInvariant(match.Groups["axis"].Value[0]), match.Groups["point"].Value.Trim()) : null;
    }

    /// <summary>Centimetres in a unit of length; <see langword="null"/> for any other unit.</summary>
    public static double? Centimetres(string unit) => Lengths.TryGetValue(unit, out var cm) ? cm : null;

    /// <summary>The zone and point of a column's title, such as <c>In zone(Hut / Nose-point)</c>; <see langword="null"/> if it is of no zone.</summary>
    public static (string Zone, string Point)? Zone(string title)
    {
        var match = InZone().Match(title);
        return match.Success ? (match.Groups["zone"].Value.Trim(), match.Groups["point"].Value.Trim()) : null;
    }

    private static int? AsTold(IReadOnlyList<string[]> rows) =>
        rows.Count > 0 && int.TryParse(Cell(rows[0], 1), NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
        && lines is >= 2 and <= MostHeaderRows && lines <= rows.Count && IsTitles(rows[lines - 2], rows[lines - 1])
            ? lines - 2
            : null;

    private static bool IsTitles(string[] titles, string[] units) =>
        titles.Length >= FewestColumns && Cell(titles, 0).Length > 0 && Seconds.Contains(Unit(units, 0))
        && !titles.Any(title => NumberText.OrMissing(title, hasDecimalComma: true) is not double.NaN)
        && Enumerable.Range(1, Math.Max(0, units.Length - 1)).Any(c => Centimetres(Unit(units, c)) is not null);

    private static string Unit(string[] units, int column) => Cell(units, column).Trim('(', ')', '[', ']');

    private static string Cell(string[] row, int column) => (row.ElementAtOrDefault(column) ?? "").Trim();

    [GeneratedRegex(@"^(?<axis>[XY])[\s_\-]+(?<point>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex AxisFirst();

    [GeneratedRegex(@"^(?<point>.+?)[\s_\-]+(?<axis>[XY])$", RegexOptions.IgnoreCase)]
    private static partial Regex AxisLast();

    [GeneratedRegex(@"^(?:in zone|in der zone|dans (?:la )?zone)(?: \d+)?\s*\((?<zone>.*?)(?: / (?<point>[^/]*))?\)$", RegexOptions.IgnoreCase)]
    private static partial Regex InZone();
}
