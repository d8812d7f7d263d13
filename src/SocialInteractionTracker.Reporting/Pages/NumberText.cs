using System.Globalization;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>Numbers as papers write them.</summary>
internal static class NumberText
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    private const double SmallestP = 0.001;
    private const double TwoDecimalsBelow = 100;

    /// <summary>A number with three significant digits or so.</summary>
    /// <param name="value">The number; <see langword="null"/> for none.</param>
    /// <returns>Its text.</returns>
    public static string Of(double? value) => value switch
    {
        null => None,
        { } v when Math.Abs(v) < TwoDecimalsBelow => v.ToString("0.00", CultureInfo.InvariantCulture),
        { } v => v.ToString("0.0", CultureInfo.InvariantCulture),
    };

    /// <summary>A probability.</summary>
    /// <param name="p">The probability; <see langword="null"/> for none.</param>
    /// <returns>Its text, such as <c>0.034</c> or <c>&lt; 0.001</c>.</returns>
    public static string P(double? p) => p switch
    {
        null => None,
        < SmallestP => "< 0.001",
        { } v => v.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary>A number with its interval.</summary>
    /// <param name="value">The number; <see langword="null"/> for none.</param>
    /// <param name="low">The interval's lower end; <see langword="null"/> for none.</param>
    /// <param name="high">Its upper end.</param>
    /// <returns>The text, such as <c>0.83 [-0.24, 1.87]</c>, the interval on a line of its own.</returns>
    public static string Interval(double? value, double? low, double? high) =>
        value is null ? None : low is null && high is null ? Of(value) : $"{Of(value)}\n[{Of(low)}, {Of(high)}]";
}
