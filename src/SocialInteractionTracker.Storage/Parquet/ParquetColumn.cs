using Parquet;
using Parquet.Schema;

namespace SocialInteractionTracker.Storage.Parquet;

/// <summary>One column to be written to a Parquet file, all rows in one group.</summary>
internal abstract record ParquetColumn
{
    /// <summary>Its name and type in the file.</summary>
    public abstract DataField Field { get; }

    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Writes the rows.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    /// <summary>A column of numbers without nulls; missing is NaN.</summary>
    public sealed record Of<T>(string Name, ReadOnlyMemory<T> Values) : ParquetColumn
        where T : struct
    {
        /// <inheritdoc/>
        public override DataField Field { get; } = new DataField<T>(Name);

        /// <inheritdoc/>
        public override int Count => Values.Length;

        /// <inheritdoc/>
        public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken) =>
            group.WriteAsync<T>(Field, Values, cancellationToken: cancellationToken);
    }

    /// <summary>A column of words without nulls.</summary>
    public sealed record OfText(string Name, string[] Values) : ParquetColumn
    {
        /// <inheritdoc/>
        public override DataField Field { get; } = new(Name, typeof(string), isNullable: false);

        /// <inheritdoc/>
        public override int Count => Values.Length;

        /// <inheritdoc/>
        public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken) => group.WriteAsync(Field, Values);
    }
}
