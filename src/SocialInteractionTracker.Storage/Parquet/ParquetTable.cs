using System.Collections.Immutable;
using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace SocialInteractionTracker.Storage.Parquet;

/// <summary>Writes and reads whole columns and key-value metadata; the same content gives the same bytes.</summary>
internal static class ParquetTable
{
    /// <summary>The level that is the default takes longer than tracking some videos, for a file a few per cent smaller.</summary>
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };

    /// <summary>Writes a table.</summary>
    /// <param name="stream">Where to; empty, seekable and readable.</param>
    /// <param name="columns">The columns, all of one length.</param>
    /// <param name="metadata">Key-value metadata of the file.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream stream, IReadOnlyList<ParquetColumn> columns, ImmutableSortedDictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        var schema = new ParquetSchema(columns.Select(c => c.Field));
        var writer = await ParquetWriter.CreateAsync(schema, stream, Options, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            FileSeal.Reserve(stream);
            writer.CustomMetadata = metadata;
            using var group = writer.CreateRowGroup();
            foreach (var column in columns)
            {
                await column.WriteAsync(group, cancellationToken).ConfigureAwait(false);
            }

            group.CompleteValidate();
        }

        FileSeal.Close(stream);
    }

    /// <summary>Reads a table written by <see cref="WriteAsync"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Its columns; <see langword="null"/> if the file is absent, cut short, damaged or written by another program.</returns>
    public static Task<ParquetContent?> TryReadAsync(string path, CancellationToken cancellationToken) =>
        TryAsync(path, async reader =>
        {
            using var group = reader.OpenRowGroupReader(0);
            var columns = new Dictionary<string, Array>();
            foreach (var field in reader.Schema.DataFields)
            {
                columns[field.Name] = await ReadColumnAsync(group, field, cancellationToken).ConfigureAwait(false);
            }

            return new ParquetContent(columns, Metadata(reader));
        }, cancellationToken);

    /// <summary>Reads a table's metadata alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The metadata; <see langword="null"/> if the file is absent, cut short, damaged or written by another program.</returns>
    public static Task<ImmutableSortedDictionary<string, string>?> TryReadMetadataAsync(string path, CancellationToken cancellationToken) =>
        TryAsync(path, reader => Task.FromResult(Metadata(reader)), cancellationToken);

    private static async Task<T?> TryAsync<T>(string path, Func<ParquetReader, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        if (!FileSeal.IsWhole(bytes))
        {
            return null;
        }

        using var stream = new MemoryStream(bytes, writable: false);
        var reader = await ParquetReader.CreateAsync(stream, Options, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            return await read(reader).ConfigureAwait(false);
        }
    }

    private static ImmutableSortedDictionary<string, string> Metadata(ParquetReader reader) =>
        reader.CustomMetadata.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static async Task<Array> ReadColumnAsync(ParquetRowGroupReader group, DataField field, CancellationToken cancellationToken)
    {
        var rows = checked((int)group.RowCount);
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var words = new string?[rows];
            await group.ReadAsync(field, words.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            return words;
        }

        return field.ClrType == typeof(int) ? await NumbersAsync<int>().ConfigureAwait(false)
            : field.ClrType == typeof(float) ? await NumbersAsync<float>().ConfigureAwait(false)
            : await NumbersAsync<double>().ConfigureAwait(false);

        async Task<T[]> NumbersAsync<T>()
            where T : struct
        {
            var values = new T[rows];
            await group.ReadAsync(field, values.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            return values;
        }
    }
}
