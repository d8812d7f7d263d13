using System.Globalization;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>A column of a table and how its value is taken from a row.</summary>
/// <typeparam name="T">The record behind a row.</typeparam>
/// <param name="Schema">What the column holds.</param>
/// <param name="Value">The value of a row: a string, bool, int, long or double; <see langword="null"/>, NaN or an empty string when missing.</param>
public sealed record Column<T>(ColumnSchema Schema, Func<T, object?> Value)
{
    /// <summary>The cell of a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Its text, rounded to the column's decimals; empty when missing.</returns>
    /// <exception cref="InvalidOperationException">The value is infinite, or of a type a table cannot hold.</exception>
    public string Cell(T row) => Value(row) switch
    {
        null or double.NaN => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        int or long => string.Create(CultureInfo.InvariantCulture, $"{Value(row)}"),
        double number when double.IsFinite(number) => Rounded(number),
        var other => throw new InvalidOperationException($"Column {Schema.Name} cannot hold '{other}'."),
    };

    private string Rounded(double number)
    {
        var text = number.ToString("F" + Schema.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var isNegativeZero = text[0] == '-' && text.AsSpan(1).TrimStart("0.").IsEmpty;
        return isNegativeZero ? text[1..] : text;
    }
}
