using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Parquet;

namespace SocialInteractionTracker.Storage.TrackFiles;

/// <summary>Writes and reads <c>results/tracks/&lt;trial_id&gt;.parquet</c>.</summary>
/// <remarks>
/// The same track and metadata give the same bytes. Columns: <c>frame</c>, <c>time_s</c>, and for each body point
/// <c>_x_px</c>, <c>_y_px</c> (final), <c>_confidence</c>, <c>_raw_x_px</c>, <c>_raw_y_px</c>, <c>_origin</c>; missing positions are NaN.
/// </remarks>
public static class TrackFile
{
    /// <summary>Writes a track at one stroke.</summary>
    /// <param name="path">Where; its folder is made if it is absent, and a file there is replaced.</param>
    /// <param name="record">The track and what it was made of.</param>
    /// <param name="cancellationToken">Stops the writing; the target is then untouched.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static Task WriteAsync(string path, TrackRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var columns = TrackColumns.Of(record.Track);
        return AtomicFile.WriteAsync(
            path, stream => ParquetTable.WriteAsync(stream, columns, record.Metadata, cancellationToken), cancellationToken);
    }

    /// <summary>Reads a track.</summary>
    /// <param name="path">The track file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was written, exactly; <see langword="null"/> if the file is absent, cut short, damaged or of another layout, so that it is to be made again.</returns>
    public static async Task<TrackRecord?> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        var table = await ParquetTable.TryReadAsync(path, cancellationToken).ConfigureAwait(false);
        return table is not null && TrackColumns.ToTrack(table) is { } track ? new TrackRecord(track, table.Metadata) : null;
    }

    /// <summary>Reads a track file's metadata without its samples, to see whether it is still good.</summary>
    /// <param name="path">The track file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The metadata; <see langword="null"/> if the file is absent, cut short, damaged or of another layout.</returns>
    public static Task<ImmutableSortedDictionary<string, string>?> ReadMetadataAsync(string path, CancellationToken cancellationToken = default) =>
        ParquetTable.TryReadMetadataAsync(path, cancellationToken);
}
