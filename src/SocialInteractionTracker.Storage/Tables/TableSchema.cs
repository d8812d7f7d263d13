using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>What a table holds.</summary>
public sealed record TableSchema
{
    /// <summary>Its name; the file is <c>&lt;name&gt;.csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a row is, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The columns, in the file's order.</summary>
    public required ImmutableArray<ColumnSchema> Columns { get; init; }

    /// <summary>The columns that tell a row from every other; rows are sorted by them.</summary>
    public required ImmutableArray<string> PrimaryKey { get; init; }

    /// <summary>The columns that name a row of another table.</summary>
    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];
}
