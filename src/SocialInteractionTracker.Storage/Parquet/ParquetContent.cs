using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Parquet;

/// <summary>The columns and metadata of a Parquet file.</summary>
/// <param name="Columns">Each column's rows: an array of its type.</param>
/// <param name="Metadata">Key-value metadata of the file.</param>
internal sealed record ParquetContent(IReadOnlyDictionary<string, Array> Columns, ImmutableSortedDictionary<string, string> Metadata)
{
    /// <summary>A column of numbers; <see langword="null"/> if there is none of that name and type.</summary>
    public T[]? Get<T>(string name)
        where T : struct => Columns.GetValueOrDefault(name) as T[];

    /// <summary>A column of words; <see langword="null"/> if there is none of that name.</summary>
    public string?[]? GetText(string name) => Columns.GetValueOrDefault(name) as string?[];
}
