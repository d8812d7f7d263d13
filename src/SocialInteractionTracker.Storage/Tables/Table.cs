using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>A kind of table: its columns and how they are taken from records.</summary>
/// <typeparam name="T">The record behind a row.</typeparam>
public sealed record Table<T>
{
    /// <summary>Its name; the file is <c>&lt;name&gt;.csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a row is, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The columns, in the file's order.</summary>
    public required ImmutableArray<Column<T>> Columns { get; init; }

    /// <summary>The columns that tell a row from every other; rows are sorted by them.</summary>
    public required ImmutableArray<string> PrimaryKey { get; init; }

    /// <summary>The columns that name a row of another table.</summary>
    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>The description of the table without its rows.</summary>
    public TableSchema Schema => new()
    {
        Name = Name,
        Description = Description,
        Columns = [.. Columns.Select(c => c.Schema)],
        PrimaryKey = PrimaryKey,
        ForeignKeys = ForeignKeys,
    };

    /// <summary>Sorts rows by the primary key: words in ordinal order, numbers by value, missing first.</summary>
    /// <param name="rows">The rows in any order.</param>
    /// <returns>The rows in the table's order; rows of equal key keep theirs.</returns>
    public IEnumerable<T> Sorted(IEnumerable<T> rows)
    {
        var keys = PrimaryKey.Select(name => Columns.Single(c => c.Schema.Name == name).Value).ToArray();
        return rows.Order(Comparer<T>.Create((a, b) =>
            keys.Select(key => CellComparer.Instance.Compare(key(a), key(b))).FirstOrDefault(order => order != 0)));
    }

    private sealed class CellComparer : IComparer<object?>
    {
        public static CellComparer Instance { get; } = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (string a, string b) => string.CompareOrdinal(a, b),
            _ => Comparer<object?>.Default.Compare(x, y),
        };
    }
}
