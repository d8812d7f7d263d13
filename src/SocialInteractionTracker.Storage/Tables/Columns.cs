using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Makes the columns of the tables of one record, with the program's units and rounding.</summary>
/// <typeparam name="T">The record behind a row.</typeparam>
internal static class Columns<T>
{
    private const int TimeDecimals = 3;
    private const int LengthDecimals = 2;
    private const int RatioDecimals = 4;

    /// <summary>A column of text that every row has.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Key(string name, string description, Func<T, string> value) =>
        new(new() { Name = name, Type = ColumnType.Text, Description = description, IsRequired = true }, value);

    /// <summary>A column of text.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Text(string name, string description, Func<T, string?> value) =>
        new(new() { Name = name, Type = ColumnType.Text, Description = description }, value);

    /// <summary>A column of a few words.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="words">The words allowed.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Word(string name, string description, ImmutableArray<string> words, Func<T, string?> value) =>
        new(new() { Name = name, Type = ColumnType.Text, Description = description, Categories = words }, value);

    /// <summary>A column of <c>true</c> and <c>false</c>.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Flag(string name, string description, Func<T, bool?> value) =>
        new(new() { Name = name, Type = ColumnType.Boolean, Description = description }, row => value(row));

    /// <summary>A column of whole numbers from 0.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Count(string name, string description, Func<T, int?> value) =>
        new(new() { Name = name, Type = ColumnType.WholeNumber, Description = description, Minimum = 0 }, row => value(row));

    /// <summary>A column of times, s.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Seconds(string name, string description, Func<T, double?> value) =>
        Number(name, "s", TimeDecimals, description, value);

    /// <summary>A column of lengths of time, s; 0 or above.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Duration(string name, string description, Func<T, double?> value)
    {
        var column = Seconds(name, description, value);
        return column with { Schema = column.Schema with { Minimum = 0 } };
    }

    /// <summary>A column of lengths, cm.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Centimetres(string name, string description, Func<T, double?> value) =>
        Number(name, "cm", LengthDecimals, description, value);

    /// <summary>A column of speeds, cm/s.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Speed(string name, string description, Func<T, double?> value) =>
        Number(name, "cm/s", LengthDecimals, description, value);

    /// <summary>A column of angles, degrees.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Degrees(string name, string description, Func<T, double?> value) =>
        Number(name, "degree", LengthDecimals, description, value);

    /// <summary>A column of numbers without a unit.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Ratio(string name, string description, Func<T, double?> value) =>
        Number(name, null, RatioDecimals, description, value);

    /// <summary>A column of shares in [0, 1].</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Fraction(string name, string description, Func<T, double?> value)
    {
        var column = Number(name, null, RatioDecimals, description, value);
        return column with { Schema = column.Schema with { Minimum = 0, Maximum = 1 } };
    }

    /// <summary>A column of numbers.</summary>
    /// <param name="name">Its name: snake_case with its unit.</param>
    /// <param name="unit">Their unit; <see langword="null"/> for none.</param>
    /// <param name="decimals">Decimals they are rounded to in writing.</param>
    /// <param name="description">What it says, in one sentence.</param>
    /// <param name="value">Takes the value from a row; <see langword="null"/> or NaN when missing.</param>
    /// <returns>The column.</returns>
    public static Column<T> Number(string name, string? unit, int decimals, string description, Func<T, double?> value) =>
        new(new() { Name = name, Type = ColumnType.Number, Unit = unit, Decimals = decimals, Description = description }, row => value(row));
}
