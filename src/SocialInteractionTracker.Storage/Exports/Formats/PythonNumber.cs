using System.Globalization;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>Writes numbers as Python and pandas do, so that a file that is read and written again is the same byte for byte.</summary>
internal static class PythonNumber
{
    private const double Largest = 1e16;
    private const double Smallest = 1e-4;

    /// <summary>The shortest text that is read back as the same number: <c>0.0</c>, <c>1e-05</c>; empty for NaN.</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value))
        {
            return "";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        var size = Math.Abs(value);
        if (size != 0 && (size < Smallest || size >= Largest))
        {
            return WithExponent(value);
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal))
        {
            text = ((decimal)value).ToString(CultureInfo.InvariantCulture);
        }

        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    /// <summary>Python writes at least two digits of the exponent.</summary>
    private static string WithExponent(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var digits = shortest.Contains('E', StringComparison.Ordinal) ? shortest : value.ToString("E16", CultureInfo.InvariantCulture);
        var (mantissa, exponent) = (digits[..digits.IndexOf('E', StringComparison.Ordinal)], int.Parse(digits.AsSpan(digits.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }
}
