using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Makes the columns of the tables of one record, with the program's units and rounding.</summary>
/// <typeparam name="T">The record behind a row.</typeparam>
internal static class Columns<T>
{
    private const int TimeDecimals = 3;
    private const int LengthDecimals = 2;
    private const int RatioDecimals = 4;

    public static Column<T> Key(string name, string description, Func<T, string> value) =>
        new(new() { Name = name, Type = ColumnType.Text, Description = description, IsRequired = true }, value);

    public static Column<T> Text(string name, string description, Func<T, string?> value) =>
        new(new() { Name = name, Type = ColumnType.Text, Description = description }, value);

    public static Column<T> Word(string name, string description, ImmutableArray<string> words, Func<T, string?> value) =>
        new(new() { Name = name, Type = ColumnType.Text, Description = description, Categories = words }, value);

    public static Column<T> Flag(string name, string description, Func<T, bool?> value) =>
        new(new() { Name = name, Type = ColumnType.Boolean, Description = description }, row => value(row));

    public static Column<T> Count(string name, string description, Func<T, int?> value) =>
        new(new() { Name = name, Type = ColumnType.WholeNumber, Description = description, Minimum = 0 }, row => value(row));

    public static Column<T> Seconds(string name, string description, Func<T, double?> value) =>
        Number(name, "s", TimeDecimals, description, value);

    public static Column<T> Duration(string name, string description, Func<T, double?> value)
    {
        var column = Seconds(name, description, value);
        return column with { Schema = column.Schema with { Minimum = 0 } };
    }

    public static Column<T> Centimetres(string name, string description, Func<T, double?> value) =>
        Number(name, "cm", LengthDecimals, description, value);

    public static Column<T> Speed(string name, string description, Func<T, double?> value) =>
        Number(name, "cm/s", LengthDecimals, description, value);

    public static Column<T> Degrees(string name, string description, Func<T, double?> value) =>
        Number(name, "degree", LengthDecimals, description, value);

    public static Column<T> Ratio(string name, string description, Func<T, double?> value) =>
        Number(name, null, RatioDecimals, description, value);

    public static Column<T> Fraction(string name, string description, Func<T, double?> value)
    {
        var column = Number(name, null, RatioDecimals, description, value);
        return column with { Schema = column.Schema with { Minimum = 0, Maximum = 1 } };
    }

    public static Column<T> Number(string name, string? unit, int decimals, string description, Func<T, double?> value) =>
        new(new() { Name = name, Type = ColumnType.Number, Unit = unit, Decimals = decimals, Description = description }, row => value(row));
}
