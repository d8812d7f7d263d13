using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>What a column of a table holds.</summary>
public sealed record ColumnSchema
{
    /// <summary>Its name: snake_case with its unit.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Its unit, such as <c>s</c> or <c>cm/s</c>; <see langword="null"/> for counts, ratios and words.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals a number is rounded to in writing.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether every row has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Smallest value allowed; <see langword="null"/> for no bound.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest value allowed; <see langword="null"/> for no bound.</summary>
    public double? Maximum { get; init; }

    /// <summary>The words allowed; empty for any.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];
}
